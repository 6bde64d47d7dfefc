import { Button, Facts, Icon, Notice, ShareBar, Tag } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { ChangeList } from './change-list.tsx'
import { CheckPane } from './check-pane.tsx'
import { HeadDialog } from './head-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { PostsPane } from './posts-pane.tsx'
import { planQuery } from './queries.ts'
import { contentOf, type PlanContent, type PlanPageData, reorganisationApi } from './requests.ts'
import { Trees } from './trees.tsx'

type Opened = 'head' | 'change' | 'approve' | 'cancel' | 'carry-out'

/** One plan from its first line to its result: what it changes, what is wrong with it, what it touches, what became of it. */
export function PlanPage({ id }: { id: string }) {
  const { reorganisation: said } = useWords()
  const { data: page } = useSuspenseQuery(planQuery(id))
  const [opened, setOpened] = useState<Opened>()
  const { plan } = page
  const close = () => setOpened(undefined)
  const save = (part: Partial<PlanContent>) =>
    reorganisationApi.save(id, { revision: plan.revision, content: { ...contentOf(page), ...part } })
  usePageTitle(plan.title)
  return (
    <>
      <div className="desk-head desk-crumb">
        <Link className="back" to={paths.reorganisations}>
          <Icon name="back" />
          {said.section}
        </Link>
      </div>
      <div className="desk-head">
        <h1>
          {plan.title} <Tag strong={plan.state === 'carried-out'}>{said.states[plan.state]}</Tag>
        </h1>
        <Actions page={page} onOpen={setOpened} />
      </div>
      <div className="stack">
        <Progress page={page} />
        <HeadFacts page={page} />
        <ChangeList
          page={page}
          onAdd={() => setOpened('change')}
          onRemove={(at) => save({ changes: plan.changes.filter((_, place) => place !== at) })}
        />
        <Trees page={page} />
        {plan.state !== 'cancelled' && <CheckPane page={page} onChoose={(choices) => save({ choices })} />}
        {page.posts.length > 0 && <PostsPane page={page} onExcept={(posts) => save({ posts })} />}
      </div>
      {opened === 'head' && <HeadDialog title={said.edit} head={plan} onSave={save} onClose={close} />}
      {opened === 'change' && (
        <ChangeDialog onAdd={(change) => save({ changes: [...plan.changes, change] })} onClose={close} />
      )}
      {(opened === 'approve' || opened === 'cancel' || opened === 'carry-out') && (
        <Confirm what={opened} page={page} onClose={close} />
      )}
    </>
  )
}

function Actions({ page: { plan, may }, onOpen }: { page: PlanPageData; onOpen: (what: Opened) => void }) {
  const { reorganisation: said } = useWords()
  const button = (what: Opened, label: string, look: 'main' | 'second' | 'quiet') => (
    <Button type="button" {...(look !== 'main' && { look })} onClick={() => onOpen(what)}>
      {label}
    </Button>
  )
  return (
    <div className="row">
      {may.edit && button('head', said.edit, 'second')}
      {may.cancel && button('cancel', said.cancel, 'second')}
      {may.approve && plan.changes.length > 0 && button('approve', said.approve, 'main')}
      {may.carryOut && button('carry-out', said.carryOut, 'main')}
    </div>
  )
}

function HeadFacts({ page: { plan, on } }: { page: PlanPageData }) {
  const { reorganisation: said } = useWords()
  const { number, issuedOn, signer } = plan.decision
  const decision = number
    ? said.decisionText(number, issuedOn ? shortDate(issuedOn) : '…', signer ?? '…')
    : said.notYet
  const day =
    plan.timing === 'at-once' && plan.state !== 'carried-out'
      ? said.timings['at-once']
      : plan.effectiveOn
        ? said.fromDay(shortDate(on))
        : said.notYet
  return (
    <Facts
      facts={[
        { label: said.decision, value: decision },
        { label: said.dayShort, value: day },
        { label: said.author, value: plan.authorName, note: fullMoment(plan.draftedAt) },
        {
          label: said.approver,
          value: plan.approverName ?? said.notYet,
          note: plan.approvedAt ? fullMoment(plan.approvedAt) : undefined,
        },
      ]}
    />
  )
}

function Progress({ page: { plan, progress, on } }: { page: PlanPageData }) {
  const { reorganisation: said } = useWords()
  if (plan.state === 'approved')
    return (
      <Notice tone="soon">
        <p>{plan.timing === 'at-once' ? said.waitsForHand : said.waitsForDay(shortDate(on))}</p>
      </Notice>
    )
  if (!progress) return null
  const { left, of } = progress
  return (
    <div role="status">
      <Notice tone={left > 0 ? 'soon' : 'ok'}>
        <p>
          {said.carriedOut(shortDate(on), plan.carriedOutAt ? fullMoment(plan.carriedOutAt) : '')}{' '}
          {left > 0 ? said.moving(of - left, of) : of > 0 ? said.allMoved(of) : said.nothingMoved}
        </p>
        {left > 0 && <ShareBar share={(of - left) / Math.max(1, of)} label={said.moving(of - left, of)} />}
        <p className="small">{said.undo}</p>
      </Notice>
    </div>
  )
}

const requests = {
  approve: (page: PlanPageData) => reorganisationApi.approve(page.plan.id, page.plan.revision),
  cancel: (page: PlanPageData) => reorganisationApi.cancel(page.plan.id),
  'carry-out': (page: PlanPageData) => reorganisationApi.carryOut(page.plan.id),
}

/** Says what a step will do before it is done. */
function Confirm({
  what,
  page,
  onClose,
}: {
  what: keyof typeof requests
  page: PlanPageData
  onClose: () => void
}) {
  const { reorganisation: said } = useWords()
  const words = said.confirm[what]
  return (
    <PlanDialog
      title={words.title}
      submit={words.submit}
      said={words.done}
      run={() => requests[what](page)}
      onClose={onClose}
    >
      <p>{words.explain}</p>
    </PlanDialog>
  )
}
