import { BackLink, ErrorSummary, type Fault, Notice, Stepper } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { type PageContext, textsOf } from '../context.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { HelpCard } from './help-card.tsx'

/** Where a page stands in the walk through a draft. */
export type DraftWalk = {
  draft: string
  procedureName: string
  steps: readonly { id: string; title: string }[]
  /** The id of the step that is shown. */
  step: string
  /** The page before; absent on the first. */
  back?: string
  /** The form has just got a newer version. */
  moved?: boolean
  /** Answers that did not fit it: what they were about, what they said, why they are not there any more. */
  leftover?: readonly { label: string; text: string; why: string }[]
  /** A code the help line asks for. */
  supportCode?: string
}

/** The frame of every page between starting and handing in: way back, steps, faults, heading, help. */
export function DraftFrame({
  walk,
  context,
  title,
  faults,
  leave,
  aside,
  children,
}: {
  walk: DraftWalk
  context: PageContext
  title: string
  faults: readonly Fault[]
  leave: { form: string } | { href: string }
  aside?: ReactNode
  children: ReactNode
}) {
  const { common } = textsOf(context)
  const now = Math.max(
    0,
    walk.steps.findIndex(({ id }) => id === walk.step),
  )
  return (
    <Layout context={context} title={title} faults={faults} frame={{ task: true, leave }}>
      {walk.back && <BackLink href={walk.back}>{common.goBack}</BackLink>}
      <div className="columns columns--aside task">
        <div className="flow">
          <Stepper
            label={common.stepsLabel}
            steps={walk.steps.map((step) => step.title)}
            now={now}
            done={common.stepDone}
            here={common.stepHere(now + 1, walk.steps.length, walk.steps[now]?.title ?? title)}
          />
          <ErrorSummary title={common.faults(faults.length)} faults={faults} />
          <div className="stack-s">
            <p className="muted small">{walk.procedureName}</p>
            <h1>{title}</h1>
          </div>
          <Moved walk={walk} context={context} />
          {children}
          <p className="small no-print">
            <a href={paths.askAnother(walk.draft)}>{textsOf(context).representation.askLink}</a>
          </p>
        </div>
        {aside ?? (
          <aside className="aside-help stack" aria-label={common.helpNav}>
            <HelpCard context={context} code={walk.supportCode} />
          </aside>
        )}
      </div>
    </Layout>
  )
}

/** That the form has a newer version, and which answers it does not take. */
function Moved({ walk, context }: { walk: DraftWalk; context: PageContext }) {
  const { fill } = textsOf(context)
  const leftover = walk.leftover ?? []
  if (!walk.moved && leftover.length === 0) return null
  return (
    <Notice>
      <p>
        <strong>{fill.newVersion}</strong> {leftover.length > 0 ? fill.leftover : fill.nothingLeftOver}
      </p>
      {leftover.length > 0 && (
        <ul className="stack-s">
          {leftover.map(({ label, text, why }) => (
            <li key={`${label} ${text}`}>
              {label}: “{text}”. <span className="muted">{why}.</span>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
