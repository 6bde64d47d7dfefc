import { Check, SelectField, TextField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { ActionDialog } from './action-form.tsx'
import { DayField } from './day-field.tsx'
import { staffQuery } from './queries.ts'
import { type Delegation, organisation, type Post, type RoleName, type StaffPageData } from './requests.ts'
import { RoleChecks } from './role-checks.tsx'

const decided = (decision: string | undefined) => (decision ? { decision } : {})

/** Adds a person with their main post. */
export function HireDialog({ unit, onClose }: { unit: string; onClose: () => void }) {
  const { organisation: said } = useWords()
  const { fields } = said
  const navigate = useNavigate()
  return (
    <ActionDialog
      title={said.hire}
      wide
      onClose={onClose}
      run={async ({ text, given, all }) => {
        const { id } = await organisation.hire({
          username: text('username'),
          name: text('name'),
          ...(given('email') && { email: text('email') }),
          unit: text('unit').toUpperCase(),
          position: text('position'),
          roles: all('roles') as RoleName[],
          validFrom: text('validFrom'),
          ...decided(given('decision')),
        })
        await navigate({ to: paths.person, params: { person: id } })
      }}
    >
      <TextField id="hire-name" name="name" label={fields.name} required />
      <TextField
        id="hire-username"
        name="username"
        label={fields.username}
        hint={fields.usernameHint}
        required
      />
      <EmailField />
      <PostFields unit={unit} />
    </ActionDialog>
  )
}

function EmailField({ email = '' }: { email?: string | undefined }) {
  const { fields } = useWords().organisation
  return (
    <TextField
      id="staff-email"
      name="email"
      label={fields.email}
      hint={fields.emailHint}
      optional={fields.optional}
      defaultValue={email}
    />
  )
}

/** Says where a person is told of the work of their unit. */
export function EmailDialog({ person, onClose }: { person: StaffPageData; onClose: () => void }) {
  const { organisation: said } = useWords()
  return (
    <ActionDialog
      title={said.person.of(said.person.emailChange, person.name)}
      onClose={onClose}
      run={({ given }) => organisation.changeEmail(person.id, given('email') ?? null)}
    >
      <EmailField email={person.email ?? undefined} />
    </ActionDialog>
  )
}

function PostFields({ unit }: { unit: string }) {
  const { fields } = useWords().organisation
  return (
    <>
      <TextField id="post-unit" name="unit" label={fields.id} required defaultValue={unit} />
      <TextField id="post-position" name="position" label={fields.position} width="full" required />
      <RoleChecks held={[]} />
      <DayField name="validFrom" label={fields.validFrom} />
      <TextField
        id="post-decision"
        name="decision"
        label={fields.decision}
        hint={fields.decisionHint}
        optional={fields.optional}
      />
    </>
  )
}

/** Gives a person another post, beside the main one or in its place. */
export function AppointDialog({ person, onClose }: { person: StaffPageData; onClose: () => void }) {
  const { organisation: said } = useWords()
  return (
    <ActionDialog
      title={said.person.of(said.person.appoint, person.name)}
      wide
      onClose={onClose}
      run={({ text, given, all }) =>
        organisation.appoint(person.id, {
          unit: text('unit').toUpperCase(),
          position: text('position'),
          roles: all('roles') as RoleName[],
          isMain: all('isMain').length > 0,
          validFrom: text('validFrom'),
          ...decided(given('decision')),
        })
      }
    >
      <PostFields unit="" />
      <Check id="post-main" name="isMain">
        {said.fields.isMain}
      </Check>
    </ActionDialog>
  )
}

type OfPost = { post: Post; onClose: () => void }

export function ChangeRolesDialog({ post, onClose }: OfPost) {
  const { organisation: said } = useWords()
  return (
    <ActionDialog
      title={said.person.of(said.person.roles, post.position)}
      onClose={onClose}
      run={({ all }) => organisation.changeRoles(post.id, all('roles'))}
    >
      <RoleChecks held={post.roles} />
    </ActionDialog>
  )
}

export function EndPostDialog({ post, onClose }: OfPost) {
  const { organisation: said } = useWords()
  return (
    <ActionDialog
      title={said.person.of(said.person.end, post.position)}
      submit={said.person.end}
      onClose={onClose}
      run={({ text }) => organisation.endPost(post.id, text('on'))}
    >
      <DayField name="on" label={said.fields.on} />
    </ActionDialog>
  )
}

/** Lends roles of a post to somebody of the unit or of one below it. */
export function DelegateDialog({ post, onClose }: OfPost) {
  const { organisation: said } = useWords()
  const { fields } = said
  return (
    <ActionDialog
      title={said.person.of(said.person.delegate, post.position)}
      submit={said.person.delegate}
      wide
      onClose={onClose}
      run={({ text, all }) =>
        organisation.delegate(post.id, {
          delegate: text('delegate'),
          roles: all('roles') as RoleName[],
          validFrom: text('validFrom'),
          validTo: text('validTo'),
          reason: text('reason'),
        })
      }
    >
      <DelegateField unit={post.unit} />
      <RoleChecks held={post.roles} offered={post.roles} />
      <DayField name="validFrom" label={fields.validFrom} />
      <DayField name="validTo" label={fields.until} />
      <TextField id="delegate-reason" name="reason" label={fields.reason} width="full" required />
    </ActionDialog>
  )
}

/** The people of the unit and below it, narrowed by what is typed. */
function DelegateField({ unit }: { unit: string }) {
  const { fields } = useWords().organisation
  const [sought, setSought] = useState('')
  const tim = useDeferredValue(sought)
  const { data } = useQuery(staffQuery({ donvi: unit, ...(tim && { tim }) }))
  const people = new Map(data?.items.map((entry) => [entry.id, entry]))
  return (
    <>
      <TextField
        id="delegate-sought"
        label={fields.delegateSought}
        hint={fields.delegateHint}
        type="search"
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <SelectField
        id="delegate"
        name="delegate"
        label={fields.delegate}
        width="full"
        required
        empty={fields.choose}
        choices={[...people.values()].map(({ id, name, position }) => ({
          value: id,
          label: `${name}, ${position}`,
        }))}
      />
    </>
  )
}

/** Asks once more before a delegation is taken back. */
export function RevokeDialog({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const { organisation: said } = useWords()
  return (
    <ActionDialog
      title={said.person.of(said.person.revoke, delegation.delegateName)}
      submit={said.person.revoke}
      onClose={onClose}
      run={() => organisation.revoke(delegation.id)}
    >
      <p>
        {delegation.position}: {delegation.reason}
      </p>
    </ActionDialog>
  )
}
