import { Button, DataTable, More, Notice, ShareBar, Tag, TextField } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Group, GroupMember } from '../../api-keeping.ts'
import { useWords, wordFor } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate, todayInVietnam } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { comparesCatalogue, decidesCatalogue } from '../national/queries.ts'
import { AddDialog, PaperlessDialog, RemoveDialog, StatusDialog } from './member-dialogs.tsx'
import { groupQuery } from './queries.ts'

type Open = { what: 'status' | 'remove' | 'paperless'; member: GroupMember } | { what: 'add' } | null

/** One tracked group: its procedures with how far each is, and the progress of each agency, on a day. */
export function GroupPage({ id }: { id: string }) {
  const { keeping, language } = useWords()
  const said = keeping.groups
  const [on, setOn] = useState(todayInVietnam())
  const [open, setOpen] = useState<Open>(null)
  const { data } = useSuspenseQuery(groupQuery(id, on))
  const name = language === 'vi' ? data.nameVi : data.nameEn
  usePageTitle(name)
  const me = useMe()
  const { members, done } = data.progress
  const close = () => setOpen(null)
  return (
    <div className="stack">
      <nav className="desk-crumb">
        <Link to={paths.groups}>{said.back}</Link>
      </nav>
      <div className="desk-head">
        <h1>{name}</h1>
        {decidesCatalogue(me) && (
          <Button look="second" onClick={() => setOpen({ what: 'add' })}>
            {said.add}
          </Button>
        )}
      </div>
      <p className="small muted">
        {said.source(data.source)}. {data.expected !== null && `${said.known(members, data.expected)}. `}
        {said.doneOf(done, members)}.
      </p>
      {data.sure && <Notice tone="soon">{said.fromMemory}</Notice>}
      <TextField
        id="on"
        type="date"
        width="m"
        label={said.on}
        value={on}
        onChange={({ target }) => target.value && setOn(target.value)}
      />
      <Units units={data.units} />
      <Members data={data} may={comparesCatalogue(me)} decides={decidesCatalogue(me)} onOpen={setOpen} />
      {open?.what === 'add' && <AddDialog group={id} onClose={close} />}
      {open?.what === 'status' && <StatusDialog group={id} member={open.member} onClose={close} />}
      {open?.what === 'remove' && <RemoveDialog group={id} member={open.member} onClose={close} />}
      {open?.what === 'paperless' && <PaperlessDialog group={id} member={open.member} onClose={close} />}
    </div>
  )
}

function Units({ units }: { units: Group['units'] }) {
  const { keeping, language } = useWords()
  const said = keeping.groups
  if (units.length === 0) return null
  return (
    <More summary={said.byUnit}>
      {units.map(({ unit, nameVi, nameEn, members, done }) => (
        <div className="bar-row" key={unit}>
          <span>{(language === 'vi' ? nameVi : nameEn) ?? said.nobody}</span>
          <span className="num">
            {done}/{members}
          </span>
          <ShareBar share={done / members} />
        </div>
      ))}
    </More>
  )
}

function Members({
  data,
  may,
  decides,
  onOpen,
}: {
  data: Group
  may: boolean
  decides: boolean
  onOpen: (open: Open) => void
}) {
  const { keeping } = useWords()
  const said = keeping.groups
  const { columns } = said
  const levels = { full: keeping.levels.full, partial: keeping.levels.partial, info: keeping.levels.info }
  const button = (what: 'status' | 'remove' | 'paperless', member: GroupMember, text: string) => (
    <button type="button" className="link-button" onClick={() => onOpen({ what, member })}>
      {text}
      <span className="visually-hidden">: {member.name}</span>
    </button>
  )
  return (
    <DataTable
      caption={said.members}
      className="group-members"
      rows={data.members}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          heading: columns.name,
          cell: ({ name, code }) => (
            <>
              {name} <span className="code small muted">{code ?? said.noCode}</span>
            </>
          ),
        },
        {
          id: 'status',
          heading: columns.status,
          cell: ({ status, statusFrom, evidence }) => (
            <>
              <Tag strong={status === 'done'}>{said.statuses[status]}</Tag>
              {statusFrom && <span className="sub small muted"> {shortDate(statusFrom)}</span>}
              {evidence && <span className="sub small muted"> {evidence}</span>}
            </>
          ),
        },
        { id: 'level', heading: columns.level, cell: ({ level }) => (level ? wordFor(levels, level) : '–') },
        {
          id: 'paperless',
          heading: columns.paperless,
          cell: ({ paperless }) => (paperless ? <Tag>{said.paperlessOn}</Tag> : '–'),
        },
        ...(may
          ? [
              {
                id: 'work',
                heading: columns.work,
                className: 'work',
                cell: (member: GroupMember) => (
                  <span className="choice-pair">
                    {button('status', member, said.setStatus)}
                    {decides &&
                      member.level === 'full' &&
                      button('paperless', member, member.paperless ? said.endPaperless : said.setPaperless)}
                    {decides && button('remove', member, said.remove)}
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
