/** What the province decided about publishing; `publishing` in its `province.json`. */
export type Publishing = {
  /** Under which open data may be used. */
  licence: { name: string; url: string }
  /** With fewer ratings than this no share is shown: it would tell of single people. */
  fewestRatings: number
}

export const usualPublishing: Publishing = {
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  fewestRatings: 5,
}
