/** `LÒ VĂN MINH` → `L. V. M.`: enough to compare with a paper in the hand, not enough to learn a name. */
export const initialsOf = (name: string): string =>
  name
    .normalize('NFC')
    .split(/[\s-]+/)
    .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
    .map((letter) => `${letter.toLocaleUpperCase('vi')}.`)
    .join(' ')
