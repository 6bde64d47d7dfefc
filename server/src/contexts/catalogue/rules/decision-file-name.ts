/** `12-QD-UBND.pdf` for `12/QĐ-UBND`: a number has letters and signs that files should not have. */
export const decisionFileName = (number: string): string =>
  `${number
    .normalize('NFD')
    .replaceAll(/[đĐ]/g, 'D')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w-]+/g, '-')}.pdf`
