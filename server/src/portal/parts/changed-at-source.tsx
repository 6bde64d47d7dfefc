import { Button } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import { paths } from '../paths.ts'
import { PostForm } from './post-form.tsx'

/** A value that its source has changed since it was filled in. */
export type ChangedValueView = {
  field: string
  label: string
  /** What the draft says. */
  mine: string
  /** What the source says now, and since when. */
  now: string
  source: string
  asOf?: string
}

/** Values that sources have changed, each to be taken or not; and the sources that did not answer. */
export function ChangedAtSource({
  draft,
  changed,
  down,
  context,
}: {
  draft: string
  changed: readonly ChangedValueView[]
  down: readonly string[]
  context: PageContext
}) {
  const { changedValues: words } = textsOf(context)
  const notice = down.length > 0 && <p className="muted">{words.down(down.join(', '))}</p>
  if (changed.length === 0) return notice || null
  return (
    <section className="card stack" aria-labelledby="changed">
      <h2 id="changed">{words.title(changed.length)}</h2>
      <p className="muted">{words.lead}</p>
      {changed.map((one) => (
        <PostForm
          key={one.field}
          csrf={context.csrf}
          action={paths.changedValues(draft)}
          className="stack-s"
          aria-labelledby={`changed-${one.field}`}
        >
          <h3 id={`changed-${one.field}`}>{one.label}</h3>
          <p>
            <span className="muted">{words.mine}:</span> {one.mine}
          </p>
          <p>
            <span className="muted">
              {words.now(one.source)}
              {one.asOf && `, ${words.asOf(one.asOf)}`}:
            </span>{' '}
            <strong>{one.now}</strong>
          </p>
          <p className="actions">
            <Button look="second" name="take" value={one.field}>
              {words.take}
              <span className="visually-hidden"> {one.label}</span>
            </Button>
            <Button look="quiet" name="keep" value={one.field}>
              {words.keep}
              <span className="visually-hidden"> {one.label}</span>
            </Button>
          </p>
        </PostForm>
      ))}
      {notice}
    </section>
  )
}
