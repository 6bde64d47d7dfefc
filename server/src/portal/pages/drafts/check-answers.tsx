import { AnswerList, Button, Check, Facts, Source } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMoment, formatMoney } from '../../format.ts'
import { ChangedAtSource, type ChangedValueView } from '../../parts/changed-at-source.tsx'
import { DraftFrame, type DraftWalk } from '../../parts/draft-frame.tsx'
import { type FeeLine, FeeLines, totalOf } from '../../parts/fee-lines.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

/** One answer as it will be handed in. */
export type AnswerView = {
  id: string
  label: string
  /** Empty when nothing was answered. */
  value: string
  source?: { name: string; asOf?: string }
  /** The state's value the person said is wrong. */
  correctedFrom?: string
}

export type CheckAnswersView = {
  walk: DraftWalk
  groups: readonly {
    id: string
    title: string
    page: string
    /** Where every answer of the group comes from, when it is one place and day; the answers then do not repeat it. */
    source?: { name: string; asOf?: string }
    answers: readonly AnswerView[]
  }[]
  papersPage: string
  papers: readonly {
    id: string
    name: string
    state: { proven: string } | { files: number } | 'own' | 'missing'
  }[]
  /** What sources say now of values they had filled in, and which of them did not answer. */
  changed?: readonly ChangedValueView[]
  down?: readonly string[]
  /** What must be done before it can be handed in, each with where. */
  open: readonly { href: string; text: string }[]
  fees: readonly FeeLine[]
  agency: string
  /** If it were handed in now. */
  due?: { at: Date; explanation: string }
  /** What is declared by handing in, in the words of the form. */
  declaration?: string
  /** The last try came without the declaration. */
  declarationMissing?: boolean
}

/** Everything that will be handed in, to be read once more, and the declaration. */
export function checkAnswersPage(view: CheckAnswersView, context: PageContext) {
  const { check } = textsOf(context)
  const faults = view.declarationMissing ? [{ id: 'declaration', text: check.declarationMissing }] : []
  return (
    <DraftFrame
      walk={view.walk}
      context={context}
      title={check.title}
      faults={faults}
      leave={{ href: paths.myDossiers('drafts') }}
      aside={<Aside view={view} context={context} />}
    >
      <ChangedAtSource
        draft={view.walk.draft}
        changed={view.changed ?? []}
        down={view.down ?? []}
        context={context}
      />
      {view.open.length > 0 && <Open open={view.open} context={context} />}
      {view.groups.map((group) => (
        <Group key={group.id} group={group} draft={view.walk.draft} context={context} />
      ))}
      {view.papers.length > 0 && <Papers view={view} context={context} />}
      {view.fees.length > 0 && <FeeLines lines={view.fees} context={context} />}
      <Submit view={view} context={context} />
    </DraftFrame>
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

function Group({
  group,
  draft,
  context,
}: {
  group: CheckAnswersView['groups'][number]
  draft: string
  context: PageContext
}) {
  const { common, fill } = textsOf(context)
  return (
    <section className="stack" aria-labelledby={`group-${group.id}`}>
      <div className="stack-s">
        <h2 id={`group-${group.id}`}>{group.title}</h2>
        {group.source && <Source on={group.source.asOf}>{group.source.name}</Source>}
      </div>
      <AnswerList
        answers={group.answers.map(({ id, label, value, source, correctedFrom }) => ({
          id,
          label,
          value: value || <span className="muted">{fill.empty}</span>,
          source: correctedFrom ? (
            <Source corrected>{fill.corrected(correctedFrom)}</Source>
          ) : (
            source && <Source on={source.asOf}>{source.name}</Source>
          ),
          change: { href: paths.fill(draft, group.page, id), word: common.change },
        }))}
      />
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
  const { check } = textsOf(context)
  const total = totalOf(view.fees)
  if (view.open.length > 0) return <p className="muted">{check.notYet}</p>
  return (
    <PostForm csrf={context.csrf} action={paths.checkAnswers(view.walk.draft)} className="stack" noValidate>
      <Check
        id="declaration"
        name="declaration"
        describedBy={view.declarationMissing ? 'faults' : undefined}
        invalid={view.declarationMissing ?? false}
      >
        {view.declaration ?? check.declaration}
      </Check>
      <div className="actions">
        <Button large>
          {total > 0 ? check.submitAndPay(formatMoney(total, context.locale)) : check.submit}
        </Button>
      </div>
      <p className="small muted measure">{check.note}</p>
    </PostForm>
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
              value: total > 0 ? formatMoney(total, context.locale) : common.freeShort,
            },
          ]}
        />
      </div>
    </aside>
  )
}
