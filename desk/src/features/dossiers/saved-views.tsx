import { Button, Icon, TextField } from '@mot-cua/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api.ts'
import type { QueueList, SavedView } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { listSlugs, paths, type QueueSearch } from '../../paths.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { filtersOf, savedViewsQuery, searchOf } from './queries.ts'

/** Keeps the list as it is narrowed now under a name, and shows what was kept. */
export function SavedViews({ list, search }: { list: QueueList; search: QueueSearch }) {
  const { queue } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="chip" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="list" />
        {queue.views.open}
      </button>
      {open && <ViewsDialog list={list} search={search} onClose={() => setOpen(false)} />}
    </>
  )
}

type DialogProps = { list: QueueList; search: QueueSearch; onClose: () => void }

function ViewsDialog({ list, search, onClose }: DialogProps) {
  const { queue, shell } = useWords()
  const client = useQueryClient()
  const { data: views = [] } = useQuery(savedViewsQuery)
  const [name, setName] = useState('')
  const again = () => client.invalidateQueries({ queryKey: savedViewsQuery.queryKey })
  const save = useMutation({
    mutationFn: () => api.saveView({ name: name.trim(), list, search: filtersOf(search) }),
    onSuccess: async () => {
      setName('')
      await again()
    },
  })
  const forget = useMutation({ mutationFn: (id: string) => api.forgetView(id), onSuccess: again })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() && !save.isPending) save.mutate()
  }
  return (
    <Dialog title={queue.views.title} onClose={onClose}>
      {views.length > 0 ? (
        <ul className="stack-s plain-list">
          {views.map((view) => (
            <View key={view.id} view={view} onOpen={onClose} onForget={() => forget.mutate(view.id)} />
          ))}
        </ul>
      ) : (
        <p className="muted">{queue.views.none}</p>
      )}
      <form className="stack" onSubmit={submit}>
        <TextField
          id="view-name"
          name="name"
          label={queue.views.name}
          hint={queue.views.hint(queue.lists[list])}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Refusal error={save.error ?? forget.error} />
        <div className="actions">
          <Button aria-disabled={save.isPending || !name.trim()}>{queue.views.save}</Button>
          <button type="button" className="button button--second" onClick={onClose}>
            {shell.close}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function View({ view, onOpen, onForget }: { view: SavedView; onOpen: () => void; onForget: () => void }) {
  const { queue } = useWords()
  return (
    <li className="row view-line">
      <Link
        to={paths.queue}
        params={{ list: listSlugs[view.list] }}
        search={searchOf(view.search)}
        onClick={onOpen}
      >
        {view.name}
      </Link>
      <span className="muted small">{queue.lists[view.list]}</span>
      <button type="button" className="link-button" onClick={onForget}>
        {queue.views.forget}
        <span className="visually-hidden"> {view.name}</span>
      </button>
    </li>
  )
}
