import { ButtonLink, LinkButton, ShareBar } from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate, formatMomentShort } from '../../format.ts'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type DraftItem = {
  id: string
  href: string
  procedureName: string
  savedAt: Date
  keptUntil: PlainDate
  /** Questions that must be answered, and those of them that are. */
  answered: number
  required: number
  next:
    | { is: 'question'; question: string }
    | { is: 'versions'; count: number }
    | { is: 'check' }
    | { is: 'pay' }
}

/** A draft that was put away, by its owner or by rule, and can be taken back until its answers are deleted. */
export type PutAwayItem = {
  id: string
  procedureName: string
  endedAt: Date
  byRule: boolean
  erasedOn: PlainDate
}

/** Drafts with how far each is, and what to do with it. */
export function DraftList({ drafts, context }: { drafts: readonly DraftItem[]; context: PageContext }) {
  return (
    <ul className="link-list">
      {drafts.map((draft) => (
        <DraftLine key={draft.id} draft={draft} context={context} />
      ))}
    </ul>
  )
}

function nextText({ next }: DraftItem, { dossiers }: ReturnType<typeof textsOf>): string {
  if (next.is === 'question') return dossiers.draftNext(next.question)
  return next.is === 'versions' ? dossiers.draftVersions(next.count) : dossiers.draftReady[next.is]
}

function DraftLine({ draft, context }: { draft: DraftItem; context: PageContext }) {
  const texts = textsOf(context)
  const { dossiers } = texts
  const { id, href, procedureName, savedAt, keptUntil, answered, required, next } = draft
  return (
    <li className="dossier-line draft-line">
      <div className="stack-s">
        <h3>{procedureName}</h3>
        {required > 0 && (
          <p className="draft-far">
            <ShareBar share={answered / required} />
            <span>{dossiers.draftFar(answered, required)}</span>
          </p>
        )}
        <p className={next.is === 'versions' ? 'need-line' : undefined}>{nextText(draft, texts)}</p>
        <p>
          {dossiers.draftSaved(
            formatMomentShort(savedAt, context.locale),
            formatDate(keptUntil, context.locale),
          )}
        </p>
      </div>
      <div className="row">
        <ButtonLink look="second" href={href}>
          {dossiers.draftContinue}
          <span className="visually-hidden">: {procedureName}</span>
        </ButtonLink>
        <PostForm csrf={context.csrf} action={paths.discardDraft(id)}>
          <LinkButton>
            {dossiers.draftDiscard}
            <span className="visually-hidden"> {procedureName}</span>
          </LinkButton>
        </PostForm>
      </div>
    </li>
  )
}

/** Drafts that were put away, with the day on which their answers are deleted. */
export function PutAwayList({ drafts, context }: { drafts: readonly PutAwayItem[]; context: PageContext }) {
  const { dossiers } = textsOf(context)
  if (drafts.length === 0) return null
  return (
    <section className="stack" aria-labelledby="put-away">
      <h2 id="put-away">{dossiers.putAway}</h2>
      <ul className="link-list">
        {drafts.map(({ id, procedureName, endedAt, byRule, erasedOn }) => (
          <li className="dossier-line" key={id}>
            <div>
              <h3>{procedureName}</h3>
              <p>
                {(byRule ? dossiers.putAwayByRule : dossiers.putAwayByYou)(
                  formatMomentShort(endedAt, context.locale),
                  formatDate(erasedOn, context.locale),
                )}
              </p>
            </div>
            <PostForm csrf={context.csrf} action={paths.takeBackDraft(id)}>
              <LinkButton>
                {dossiers.takeBack}
                <span className="visually-hidden"> {procedureName}</span>
              </LinkButton>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
