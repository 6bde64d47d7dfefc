import { Button, Tag } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords, wordFor } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import {
  AppointDialog,
  ChangeRolesDialog,
  DelegateDialog,
  EmailDialog,
  EndPostDialog,
  RevokeDialog,
} from './person-dialogs.tsx'
import { personQuery } from './queries.ts'
import type { Delegation, Post, StaffPageData } from './requests.ts'
import { Back } from './section.tsx'

type Opened =
  | { kind: 'appoint' | 'email' }
  | { kind: 'end' | 'roles' | 'delegate'; post: Post }
  | { kind: 'revoke'; delegation: Delegation }

/** One person: posts with their days, delegations, training, and what may be done. */
export function PersonPage({ id }: { id: string }) {
  const { organisation: said } = useWords()
  const { data: person } = useSuspenseQuery(personQuery(id))
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  usePageTitle(person.name)
  return (
    <>
      <Back to={paths.staff}>{said.staff}</Back>
      <div className="desk-head">
        <div>
          <h1>{person.name}</h1>
          <p className="muted small code">{person.username}</p>
          <p className="small">{person.email ?? said.person.noEmail}</p>
        </div>
        {person.posts.some(({ mayChange }) => mayChange) && (
          <Button type="button" look="second" onClick={() => setOpened({ kind: 'email' })}>
            {said.person.emailChange}
          </Button>
        )}
        {person.mayAppoint && (
          <Button type="button" look="second" onClick={() => setOpened({ kind: 'appoint' })}>
            {said.person.appoint}
          </Button>
        )}
      </div>
      <Posts person={person} open={setOpened} />
      <div className="split dossier-split">
        <Delegations person={person} open={setOpened} />
        <Trainings person={person} />
      </div>
      {opened?.kind === 'appoint' && <AppointDialog person={person} onClose={close} />}
      {opened?.kind === 'email' && <EmailDialog person={person} onClose={close} />}
      {opened?.kind === 'end' && <EndPostDialog post={opened.post} onClose={close} />}
      {opened?.kind === 'roles' && <ChangeRolesDialog post={opened.post} onClose={close} />}
      {opened?.kind === 'delegate' && <DelegateDialog post={opened.post} onClose={close} />}
      {opened?.kind === 'revoke' && <RevokeDialog delegation={opened.delegation} onClose={close} />}
    </>
  )
}

type Part = { person: StaffPageData; open: (opened: Opened) => void }

function Posts({ person, open }: Part) {
  const { organisation: said } = useWords()
  return (
    <section className="pane dossier-split" aria-labelledby="posts">
      <div className="pane-head">
        <h2 id="posts">{said.person.posts}</h2>
      </div>
      <ul className="component-list">
        {person.posts.map((post) => (
          <li key={post.id}>
            <PostLine post={post} open={open} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function PostLine({ post, open }: { post: Post; open: Part['open'] }) {
  const { organisation: said, queue, of } = useWords()
  const named = (action: string) => said.person.of(action, post.position)
  return (
    <>
      <div className="component-head">
        <h3>{post.position}</h3>
        <span className="row">
          <Tag strong={post.open}>{post.open ? said.person.openPost : said.person.pastPost}</Tag>
          <Tag>{post.isMain ? said.person.main : said.secondPost}</Tag>
        </span>
      </div>
      <p className="small muted">
        <Link to={paths.unit} params={{ unit: post.unit }} search={{}}>
          {of({ vi: post.unitVi, en: post.unitEn })}
        </Link>
        {' · '}
        {said.since(shortDate(post.validFrom), post.validTo ? shortDate(post.validTo) : '')}
        {post.decision && ` · ${post.decision}`}
      </p>
      <p className="small">
        {post.roles.map((role) => wordFor(queue.roles, role)).join(', ') || said.person.noRoles}
      </p>
      {(post.mayChange || post.mayDelegate) && (
        <div className="row">
          {post.mayChange && (
            <>
              <button
                type="button"
                className="link-button"
                aria-label={named(said.person.roles)}
                onClick={() => open({ kind: 'roles', post })}
              >
                {said.person.roles}
              </button>
              <button
                type="button"
                className="link-button"
                aria-label={named(said.person.end)}
                onClick={() => open({ kind: 'end', post })}
              >
                {said.person.end}
              </button>
            </>
          )}
          {post.mayDelegate && post.roles.length > 0 && (
            <button
              type="button"
              className="link-button"
              aria-label={named(said.person.delegate)}
              onClick={() => open({ kind: 'delegate', post })}
            >
              {said.person.delegate}
            </button>
          )}
        </div>
      )}
    </>
  )
}

function Delegations({ person, open }: Part) {
  const { organisation: said, queue } = useWords()
  const { person: words } = said
  const lends = new Set(person.posts.filter(({ mayDelegate }) => mayDelegate).map(({ id }) => id))
  return (
    <section className="pane" aria-labelledby="delegations">
      <div className="pane-head">
        <h2 id="delegations">{words.delegations}</h2>
      </div>
      {person.delegations.length === 0 && <p className="pane-body muted">{words.noDelegations}</p>}
      <ul className="component-list">
        {person.delegations.map((one) => (
          <li key={one.id}>
            <div className="component-head">
              <h3>{one.lender === person.id ? words.lent(one.delegateName) : words.taken(one.lenderName)}</h3>
              <Tag strong={one.holds}>
                {one.revokedAt ? words.revoked : one.holds ? words.holds : words.over}
              </Tag>
            </div>
            <p className="small muted">
              {one.position} · {words.until(shortDate(one.validFrom), shortDate(one.validTo))} · {one.reason}
            </p>
            <p className="small">{one.roles.map((role) => wordFor(queue.roles, role)).join(', ')}</p>
            {!one.revokedAt && lends.has(one.post) && (
              <button
                type="button"
                className="link-button"
                onClick={() => open({ kind: 'revoke', delegation: one })}
              >
                {words.revoke}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Trainings({ person }: { person: StaffPageData }) {
  const { organisation: said } = useWords()
  const { person: words } = said
  return (
    <section className="pane" aria-labelledby="trainings">
      <div className="pane-head">
        <h2 id="trainings">{words.trainings}</h2>
      </div>
      {person.trainings.length === 0 && <p className="pane-body muted">{words.noTrainings}</p>}
      <ul className="unit-tree">
        {person.trainings.map(({ id, title, completedOn }) => (
          <li key={id}>
            <div className="unit-line">
              <span>{title}</span>
              <span className="small muted">
                {completedOn ? words.completed(shortDate(completedOn)) : words.attended}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
