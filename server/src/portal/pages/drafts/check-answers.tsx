import { AnswerList, Button, Check, Facts, More, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMoment, formatMoney } from '../../format.ts'
import { type AnswerGroup, AnswerGroups } from '../../parts/answer-groups.tsx'
import { ChangedAtSource, type ChangedValueView } from '../../parts/changed-at-source.tsx'
import { DraftFrame, type DraftWalk } from '../../parts/draft-frame.tsx'
import { type FeeLine, FeeLines, totalOf } from '../../parts/fee-lines.tsx'
import { FieldInput } from '../../parts/field-input.tsx'
import { type FieldView, faultsOf } from '../../parts/field-view.ts'
import { PostForm } from '../../parts/post-form.tsx'
import { SavedLine } from '../../parts/saved-line.tsx'
import { AskedHere, SeenMark, type SeenView } from '../../parts/seen-mark.tsx'
import { paths } from '../../paths.ts'

export type { AnswerRow } from '../../parts/answer-groups.tsx'

export type CheckAnswersView = {
  walk: DraftWalk
  /** Where somebody begins who would rather answer page by page. */
  firstPage: string
  /** The day by which answers are judged while they are typed. */
  today: string
  savedAt?: Date
  /** Questions still open, to be answered on the spot; none when they are too many for one page. */
  questions: readonly FieldView[]
  /** What may be added and need not be. */
  optional: readonly FieldView[]
  /** Declarations of this page besides the closing one. */
  declarations: readonly FieldView[]
  groups: readonly AnswerGroup[]
  papersPage: string
  papers: readonly {
    id: string
    name: string
    state: { proven: string } | { files: number } | 'own' | 'missing'
  }[]
  /** What sources say now of values they had filled in, and which of them did not answer. */
  changed?: readonly ChangedValueView[]
  down?: readonly string[]
  /** Which opening of the page this is. */
  seen: SeenView
  /** What was typed in an earlier session and is not saved yet. */
  notice?: string
  /** What must be done elsewhere before it can be handed in, each with where. */
  open: readonly { href: string; text: string }[]
  fees: readonly FeeLine[]
  /** A fee that applies has not been set by the provincial council. */
  feesNotSet?: boolean
  agency: string
  /** For whom it is handed in, when not for the person. */
  forName?: string
  /** If it were handed in now. */
  due?: { at: Date; explanation: string }
  /** What is declared by handing in, in the words of the form. */
  declaration?: string
  /** The last try came without the declaration. */
  declarationMissing?: boolean
  /** The declaration was ticked at the last try. */
  declared?: boolean
  /** The last answers changed what is to be paid, so it is shown before anything is handed in. */
  newAmount?: boolean
}

const formId = 'questions'

/**
 * The one page before handing in: the few questions still open, everything that is known to be looked over, the papers,
 * what is to be paid, and the declaration.
 */
export function checkAnswersPage(view: CheckAnswersView, context: PageContext) {
  const { check } = textsOf(context)
  const asked = [...view.questions, ...view.groups.flatMap(({ answers }) => answers.flatMap(knownOf))]
  const all = [...asked, ...view.optional, ...view.declarations]
  const faults = [
    ...faultsOf(all),
    ...(view.declarationMissing ? [{ id: 'declaration', text: check.declarationMissing }] : []),
  ]
  const hasFiles = [...view.questions, ...view.optional].some(({ type }) => type === 'file')
  return (
    <DraftFrame
      walk={view.walk}
      context={context}
      title={check.title}
      faults={faults}
      leave={{ form: formId }}
      aside={<Aside view={view} context={context} />}
    >
      {view.forName && (
        <p>
          <strong>{textsOf(context).representation.forNow(view.forName)}</strong>
        </p>
      )}
      {view.notice && (
        <Notice tone="soon" announce>
          <p>{view.notice}</p>
        </Notice>
      )}
      <ChangedAtSource
        draft={view.walk.draft}
        changed={view.changed ?? []}
        down={view.down ?? []}
        context={context}
      />
      {view.newAmount && (
        <Notice tone="soon" announce>
          <p>{check.newAmount(formatMoney(totalOf(view.fees), context.locale))}</p>
        </Notice>
      )}
      <PostForm
        csrf={context.csrf}
        id={formId}
        action={paths.checkAnswers(view.walk.draft)}
        className="flow"
        noValidate
        {...(hasFiles && { encType: 'multipart/form-data' })}
        data-autosave={paths.autosave(view.walk.draft, view.walk.step)}
        data-today={view.today}
      >
        <SeenMark seen={view.seen} />
        <AskedHere fields={all} />
        <input type="hidden" name="_page" value={view.walk.step} />
        <input type="hidden" name="_total" value={totalOf(view.fees)} />
        <Questions view={view} context={context} />
        {view.open.length > 0 && <Open open={view.open} context={context} />}
        {view.groups.length > 0 && (
          <section className="stack-s" aria-labelledby="answers">
            <h2 id="answers" className={view.questions.length > 0 ? undefined : 'visually-hidden'}>
              {check.answers}
            </h2>
            <AnswerGroups groups={view.groups} draft={view.walk.draft} context={context} />
          </section>
        )}
        {view.optional.length > 0 && (
          <More summary={check.optional(view.optional.length)}>
            <Fields fields={view.optional} context={context} />
          </More>
        )}
        {view.papers.length > 0 && <Papers view={view} context={context} />}
        {view.fees.length > 0 && <FeeLines lines={view.fees} context={context} />}
        <Submit view={view} context={context} />
      </PostForm>
    </DraftFrame>
  )
}

const knownOf = ({ known }: { known?: FieldView }): FieldView[] => (known ? [known] : [])

function Fields({ fields, context }: { fields: readonly FieldView[]; context: PageContext }) {
  return (
    <div>
      {fields.map((field) => (
        <FieldInput key={field.id} field={field} context={context} />
      ))}
    </div>
  )
}

function Questions({ view, context }: { view: CheckAnswersView; context: PageContext }) {
  const { check } = textsOf(context)
  if (view.questions.length === 0) return null
  return (
    <section className="stack" aria-labelledby="open-questions">
      <div className="stack-s">
        <h2 id="open-questions">{check.questions(view.questions.length)}</h2>
        <p className="muted small">
          {check.questionsText} <a href={paths.fill(view.walk.draft, view.firstPage)}>{check.pageByPage}</a>
        </p>
      </div>
      <Fields fields={view.questions} context={context} />
    </section>
  )
}

function Open({ open, context }: { open: CheckAnswersView['open']; context: PageContext }) {
  return (
    <section className="error-summary" aria-labelledby="open">
      <h2 id="open">{textsOf(context).check.open(open.length)}</h2>
      <ul>
        {open.map(({ href, text }) => (
          <li key={href + text}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Papers({ view, context }: { view: CheckAnswersView; context: PageContext }) {
  const { check, common } = textsOf(context)
  const words = (state: CheckAnswersView['papers'][number]['state']): string => {
    if (state === 'own') return check.paper.own
    if (state === 'missing') return check.paper.missing
    return 'proven' in state ? check.paper.proven(state.proven) : check.paper.files(state.files)
  }
  return (
    <section className="stack" aria-labelledby="papers">
      <h2 id="papers">{check.papers}</h2>
      <AnswerList
        answers={view.papers.map(({ id, name, state }) => ({
          id,
          label: name,
          value: words(state),
          open: state === 'missing',
          change:
            typeof state === 'object' && 'proven' in state
              ? undefined
              : {
                  href: paths.fill(view.walk.draft, view.papersPage, `paper-${id}`),
                  word: common.change,
                },
        }))}
      />
    </section>
  )
}

function Submit({ view, context }: { view: CheckAnswersView; context: PageContext }) {
  const { check, common } = textsOf(context)
  const total = totalOf(view.fees)
  if (view.open.length > 0)
    return (
      <div className="stack">
        <p className="muted">{check.notYet}</p>
        <div className="actions">
          <Button name="_then" value="next">
            {common.continue}
          </Button>
          <SavedLine savedAt={view.savedAt} context={context} />
        </div>
      </div>
    )
  return (
    <div className="stack">
      <Fields fields={view.declarations} context={context} />
      <Check
        id="declaration"
        name="declaration"
        checked={view.declared ?? false}
        describedBy={view.declarationMissing ? 'faults' : undefined}
        invalid={view.declarationMissing ?? false}
      >
        {view.declaration ?? check.declaration}
      </Check>
      <div className="actions">
        <Button large name="_then" value="submit">
          {total > 0 ? check.submitAndPay(formatMoney(total, context.locale)) : check.submit}
        </Button>
        <SavedLine savedAt={view.savedAt} context={context} />
      </div>
      <p className="small muted measure">{check.note}</p>
    </div>
  )
}

function Aside({ view, context }: { view: CheckAnswersView; context: PageContext }) {
  const { check, common } = textsOf(context)
  const total = totalOf(view.fees)
  return (
    <aside className="sticky" aria-label={check.aside}>
      <div className="card">
        <h2>{check.asideTitle}</h2>
        <Facts
          single
          facts={[
            { label: check.agency, value: view.agency },
            ...(view.due
              ? [
                  {
                    label: check.due,
                    value: formatMoment(view.due.at, context.locale),
                    note: view.due.explanation,
                  },
                ]
              : []),
            {
              label: check.pay,
              value:
                total > 0
                  ? formatMoney(total, context.locale)
                  : view.feesNotSet
                    ? common.feeNotSet
                    : common.freeShort,
            },
          ]}
        />
      </div>
    </aside>
  )
}
