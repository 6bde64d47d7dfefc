import { Button, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { DraftFrame, type DraftWalk } from '../../parts/draft-frame.tsx'
import { FieldInput } from '../../parts/field-input.tsx'
import { type FieldView, faultsOf } from '../../parts/field-view.ts'
import { isKnown, KnownFields } from '../../parts/known-fields.tsx'
import { mayFold, OptionalFields } from '../../parts/optional-fields.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { SavedLine } from '../../parts/saved-line.tsx'
import { AskedHere, SeenMark, type SeenView } from '../../parts/seen-mark.tsx'
import { paths } from '../../paths.ts'

export type FillView = {
  walk: DraftWalk
  page: { id: string; title: string; lead?: string }
  /** Known ones are shown as answers below the questions. Only fields that are shown to this person. */
  fields: readonly FieldView[]
  savedAt?: Date
  /** Which opening of the page this is. */
  seen: SeenView
  /** The day by which answers are judged while they are typed. */
  today?: string
  /** The page was opened from the check and leads back there. */
  fromCheck?: boolean
  /** Something that concerns the whole page: a source that did not answer, a newer version of the form. */
  notice?: string
  /** Sent along with the page, for a form that is only tried and saves nothing. */
  carry?: Readonly<Record<string, string>>
}

const formId = 'questions'

/** One page of any form: questions first, then what is already known. */
export function fillPage(view: FillView, context: PageContext) {
  const { fill, common } = textsOf(context)
  const open = view.fields.filter((field) => !isKnown(field))
  // A page of nothing but questions that may be left out shows them.
  const folds = open.some((field) => !mayFold(field))
  const asked = open.filter((field) => !(folds && mayFold(field)))
  const known = view.fields.filter(isKnown)
  const { draft } = view.walk
  const hasFiles = view.fields.some(({ type }) => type === 'file')
  return (
    <DraftFrame
      walk={view.walk}
      context={context}
      title={view.page.title}
      faults={faultsOf(view.fields)}
      leave={{ form: formId }}
    >
      {view.page.lead && <p className="lead">{view.page.lead}</p>}
      {view.notice && (
        <Notice>
          <p>{view.notice}</p>
        </Notice>
      )}
      <PostForm
        csrf={context.csrf}
        id={formId}
        className="stack-l"
        action={paths.fill(draft, view.page.id)}
        noValidate
        {...(hasFiles && { encType: 'multipart/form-data' })}
        {...(!view.carry && { 'data-autosave': paths.autosave(draft, view.page.id) })}
        data-today={view.today}
      >
        <SeenMark seen={view.seen} />
        <AskedHere fields={view.fields} />
        {view.fromCheck && <input type="hidden" name="_back" value="check" />}
        {Object.entries(view.carry ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {asked.length > 0 && (
          <div>
            {asked.map((field) => (
              <FieldInput key={field.id} field={field} context={context} />
            ))}
          </div>
        )}
        {folds && <OptionalFields fields={open.filter(mayFold)} context={context} />}
        {asked.length === 0 && known.length === 0 && <p>{fill.nothingToAsk}</p>}
        {known.length > 0 && (
          <section className="stack" aria-labelledby="known">
            <div className="stack-s">
              <h2 id="known">{fill.known}</h2>
              <p className="muted small">{fill.knownText}</p>
            </div>
            <KnownFields fields={known} context={context} />
          </section>
        )}
        <div className="actions">
          <Button name="_then" value="next">
            {common.continue}
          </Button>
          {!view.carry && <SavedLine savedAt={view.savedAt} context={context} />}
        </div>
      </PostForm>
    </DraftFrame>
  )
}
