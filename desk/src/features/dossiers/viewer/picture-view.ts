/** How a picture is looked at: how much larger than fits its room, and turned by how many quarters, clockwise. */
export type PictureView = { zoom: number; quarters: 0 | 1 | 2 | 3 }
export type Size = { width: number; height: number }

/** Times as wide as the room. */
export const zooms = [1, 1.25, 1.5, 2, 3, 4, 6] as const
export const fitted: PictureView = { zoom: 1, quarters: 0 }

export const larger = (view: PictureView): PictureView => ({
  ...view,
  zoom: zooms.find((zoom) => zoom > view.zoom) ?? view.zoom,
})
export const smaller = (view: PictureView): PictureView => ({
  ...view,
  zoom: zooms.findLast((zoom) => zoom < view.zoom) ?? view.zoom,
})
/** As wide as the room, the same way up. */
export const fit = ({ quarters }: PictureView): PictureView => ({ zoom: 1, quarters })
export const turned = ({ zoom, quarters }: PictureView): PictureView => ({
  zoom,
  quarters: ((quarters + 1) % 4) as PictureView['quarters'],
})

/** More than this a small picture is not drawn up to fill its room: it would only be blurred. */
const mostDrawnUp = 2

/** The picture before it is turned, and the room that it takes turned; in pixels of the screen. */
export function measure(
  picture: Size,
  room: number,
  { zoom, quarters }: PictureView,
): { picture: Size; frame: Size } {
  const lies = quarters % 2 === 1
  const scale = Math.min(room / (lies ? picture.height : picture.width), mostDrawnUp) * zoom
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  return {
    picture: { width, height },
    frame: lies ? { width: height, height: width } : { width, height },
  }
}
