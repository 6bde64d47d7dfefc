/** The revision of the draft that a page shows, and a name for this opening of it. */
export type SeenView = { revision: number; editor: string }

/** Goes along with what is typed on a page, so that what was changed on another device meanwhile is noticed. */
export function SeenMark({ seen }: { seen: SeenView }) {
  return (
    <>
      <input type="hidden" name="_revision" value={seen.revision} />
      <input type="hidden" name="_editor" value={seen.editor} />
    </>
  )
}

/** Which questions stand on the page: what an answer saved meanwhile has opened was not asked here, and cannot be at fault. */
export const AskedHere = ({ fields }: { fields: readonly { id: string }[] }) => (
  <input type="hidden" name="_asked" value={fields.map(({ id }) => id).join(' ')} />
)
