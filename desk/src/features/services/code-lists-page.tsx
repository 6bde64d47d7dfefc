import { Button, DataTable, Icon, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { OpenDraftNote } from './open-draft-note.tsx'
import { codeListsQuery } from './queries.ts'
import { servicesApi } from './requests.ts'

/** The lists of codes that forms share, and drafts of them. */
export function CodeListsPage() {
  const { services, of } = useWords()
  const said = services.lists
  const { data: items } = useSuspenseQuery(codeListsQuery)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const [name, setName] = useState('')
  usePageTitle(services.codeLists)
  const start = useMutation({
    mutationFn: (list: string) => servicesApi.startList(list),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['code-lists'] })
      await navigate({ to: paths.codeListDraft, params: { id } })
    },
  })
  return (
    <>
      <div className="desk-head desk-crumb">
        <Link className="back" to={paths.services}>
          <Icon name="back" />
          {services.title}
        </Link>
      </div>
      <div className="desk-head">
        <h1>{services.codeLists}</h1>
        <Button type="button" look="second" icon="add" onClick={() => setAdding(true)}>
          {said.add}
        </Button>
      </div>
      {!adding && <Refusal error={start.error} />}
      <div className="pane services-list">
        <div className="pane-body pane-table">
          <DataTable
            caption={services.codeLists}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                heading: said.name,
                cell: (list) => (
                  <>
                    {of({ vi: list.name_vi, en: list.name_en })}
                    <span className="sub code">{list.id}</span>
                  </>
                ),
              },
              { id: 'items', heading: said.items, numeric: true, cell: (list) => list.items.length },
              {
                id: 'draft',
                heading: services.columns.draft,
                cell: (list) =>
                  list.draft ? (
                    <OpenDraftNote draft={list.draft} />
                  ) : (
                    <Button
                      type="button"
                      look="quiet"
                      icon="pen"
                      aria-label={services.changeOf(list.name_vi)}
                      onClick={() => start.mutate(list.id)}
                    >
                      {services.change}
                    </Button>
                  ),
              },
            ]}
          />
        </div>
      </div>
      {adding && (
        <Dialog title={said.add} onClose={() => setAdding(false)}>
          <SavingForm
            submit={said.add}
            sending={start.isPending}
            error={start.error}
            onSubmit={() => start.mutate(name.trim())}
            onClose={() => setAdding(false)}
          >
            <TextField
              id="list-id"
              label={services.field.id}
              hint={services.field.idHint}
              required
              pattern="[a-z][a-z0-9\-]*"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </SavingForm>
        </Dialog>
      )}
    </>
  )
}
