import { Button, ChoiceField, type Column, DataTable, SelectField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { PlanDialog } from './plan-dialog.tsx'
import type { PlanContent, PlanPageData, TouchedPost } from './requests.ts'

type Posts = PlanContent['posts']

/** What becomes of the people: by rule the same post at the main successor, single ones as the author says. */
export function PostsPane({
  page,
  onExcept,
}: {
  page: PlanPageData
  onExcept: (posts: Posts) => Promise<unknown>
}) {
  const { reorganisation: said, of } = useWords()
  const [editing, setEditing] = useState<TouchedPost>()
  const names = new Map(
    [...page.before, ...page.after].map((unit) => [unit.id, of({ vi: unit.nameVi, en: unit.nameEn })]),
  )
  const own = new Set(page.plan.posts.map(({ post }) => post))
  const columns: Column<TouchedPost>[] = [
    {
      id: 'who',
      heading: said.person,
      cell: (post) => (
        <>
          {post.staffName}
          <span className="sub">{post.position}</span>
        </>
      ),
    },
    { id: 'from', heading: said.from, cell: ({ unit }) => names.get(unit) ?? unit },
    {
      id: 'to',
      heading: said.to,
      cell: (post) => (
        <>
          {post.goesTo === null ? said.postEnds : (names.get(post.goesTo) ?? post.goesTo)}
          {post.newPosition !== post.position && <span className="sub">{post.newPosition}</span>}
          {own.has(post.id) && <span className="sub">{said.exception}</span>}
        </>
      ),
    },
    ...(page.may.edit
      ? [
          {
            id: 'edit',
            heading: said.change,
            cell: (post: TouchedPost) => (
              <Button
                type="button"
                look="quiet"
                onClick={() => setEditing(post)}
                aria-label={said.changePost(post.staffName)}
              >
                {said.change}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <section className="pane" aria-labelledby="posts">
      <div className="pane-head">
        <h2 id="posts">{said.people}</h2>
      </div>
      <div className="pane-body stack-s">
        <p className="small muted">{said.peopleRule}</p>
        <DataTable caption={said.people} columns={columns} rows={page.posts} rowKey={({ id }) => id} />
      </div>
      {editing && (
        <PostDialog post={editing} page={page} onExcept={onExcept} onClose={() => setEditing(undefined)} />
      )}
    </section>
  )
}

function PostDialog({
  post,
  page,
  onExcept,
  onClose,
}: {
  post: TouchedPost
  page: PlanPageData
  onExcept: (posts: Posts) => Promise<unknown>
  onClose: () => void
}) {
  const { reorganisation: said, of } = useWords()
  const [what, setWhat] = useState(post.goesTo === null ? 'ends' : 'goes-on')
  const others = page.plan.posts.filter((one) => one.post !== post.id)
  const units = page.after.filter(({ isDesk }) => !isDesk)
  const save = (form: FormData) => {
    if (what === 'rule') return onExcept(others)
    if (what === 'ends') return onExcept([...others, { post: post.id, ends: true }])
    const [unit, position] = [String(form.get('unit') ?? ''), String(form.get('position') ?? '').trim()]
    return onExcept([...others, { post: post.id, ...(unit && { unit }), ...(position && { position }) }])
  }
  return (
    <PlanDialog
      title={said.changePost(post.staffName)}
      submit={said.save}
      said={said.saved}
      run={save}
      onClose={onClose}
    >
      <ChoiceField
        id="post-what"
        name="what"
        label={said.postWhat}
        choices={(['rule', 'goes-on', 'ends'] as const).map((value) => ({
          value,
          label: said.postChoices[value],
        }))}
        chosen={what}
        onChoose={setWhat}
      />
      {what === 'goes-on' && (
        <>
          <SelectField
            id="post-unit"
            name="unit"
            label={said.to}
            width="full"
            choices={units.map((unit) => ({
              value: unit.id,
              label: of({ vi: unit.nameVi, en: unit.nameEn }),
            }))}
            defaultValue={post.goesTo ?? undefined}
          />
          <TextField
            id="post-position"
            name="position"
            label={said.position}
            width="full"
            defaultValue={post.newPosition}
          />
        </>
      )}
    </PlanDialog>
  )
}
