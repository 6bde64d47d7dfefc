/** The form in which text is compared: as `catalogue.search_form` in SQL; a scenario holds the two together. */
export const searchForm = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .replaceAll('y', 'i')
    .trim()

export const wordsOf = (text: string): string[] => searchForm(text).split(' ').filter(Boolean)
