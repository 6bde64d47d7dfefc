/** Public addresses of the built files; names carry a hash of the content, so they may be cached for ever. */
export type AssetManifest = {
  script: string
  portalCss: string
  /** For pages that show an official paper; loaded after `portalCss`. */
  paperCss: string
  /** The mark, for the tab of the browser. */
  icon: string
  /** The fonts of the first screen, to be preloaded. */
  preloadFonts: readonly string[]
}
