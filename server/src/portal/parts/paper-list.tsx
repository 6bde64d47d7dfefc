import { Button, ChoiceField, DueBadge, FileField, Icon, More, Source } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import type { UploadedFile } from './field-view.ts'
import { PostForm } from './post-form.tsx'
import { UploadedFiles } from './uploaded-files.tsx'

/** A component as it stands in a draft or a supplement. */
export type PaperView = {
  id: string
  name: string
  hint?: string
  required: boolean
  /** Data or an earlier dossier prove it: nothing is handed in. */
  proven?: { source: string; asOf: string }
  files: readonly UploadedFile[]
  /** Papers of the person's own store that would do. Chosen by posting `own` = id, empty for none. */
  own: readonly { id: string; name: string; note: string }[]
  chosenOwn?: string
  fault?: string
  /** In a supplement: what is wrong with what was handed in. */
  defects?: readonly string[]
}

type Ways = {
  action: string
  removeAction: (file: string) => string
  /** Where the script sends files in pieces; absent: only whole ones are taken. */
  pieces?: { begin: string; upload: string }
  context: PageContext
}

/** Papers one under another, each with its own small form to hand in files. Posts `component` and `file`. */
export function PaperList({ papers, ...ways }: { papers: readonly PaperView[] } & Ways) {
  return (
    <ul className="papers">
      {papers.map((paper) => (
        <li key={paper.id} id={`paper-${paper.id}.section`}>
          <Heading paper={paper} context={ways.context} />
          {paper.defects && <Defects defects={paper.defects} />}
          {!paper.proven && <HandIn paper={paper} {...ways} />}
        </li>
      ))}
    </ul>
  )
}

function Heading({ paper, context }: { paper: PaperView; context: PageContext }) {
  const { papers } = textsOf(context)
  const arrived = paper.files.length > 0 || Boolean(paper.chosenOwn)
  return (
    <div className="stack-s">
      <p>
        {paper.proven ? (
          <span className="need">
            <Icon name="tick-ring" />
            {papers.proven}
          </span>
        ) : arrived ? (
          <DueBadge state="ok" words={papers.done} />
        ) : (
          <span className="need need--do">
            <Icon name="document" />
            {paper.required ? papers.needed : papers.optional}
          </span>
        )}
      </p>
      <h2>{paper.name}</h2>
      {paper.hint && <p className="muted small">{paper.hint}</p>}
      {paper.proven && <Source>{papers.provenBy(paper.proven.source, paper.proven.asOf)}</Source>}
    </div>
  )
}

function Defects({ defects }: { defects: readonly string[] }) {
  return (
    <ul className="defects">
      {defects.map((defect) => (
        <li key={defect}>{defect}</li>
      ))}
    </ul>
  )
}

function Upload({ paper, action, removeAction, pieces, context }: { paper: PaperView } & Ways) {
  const { papers, fill } = textsOf(context)
  const id = `paper-${paper.id}`
  return (
    <PostForm
      csrf={context.csrf}
      action={action}
      encType="multipart/form-data"
      noValidate
      data-upload
      data-sending-text={fill.file.sending}
      data-failed-text={fill.file.failed}
      data-waiting-text={fill.file.waiting}
      {...(pieces && { 'data-begin': pieces.begin, 'data-upload': pieces.upload })}
    >
      <input type="hidden" name="component" value={paper.id} />
      <FileField
        id={id}
        name="file"
        label={
          <>
            {papers.choose}
            <span className="visually-hidden">: {paper.name}</span>
          </>
        }
        hint={papers.kinds}
        fault={paper.fault}
        accept="application/pdf,image/jpeg,image/png"
        multiple
      >
        <Button look="second" icon="upload">
          {fill.file.send}
        </Button>
      </FileField>
      <UploadedFiles
        files={paper.files}
        removal={(file) => ({ formAction: removeAction(file) })}
        context={context}
      />
    </PostForm>
  )
}

function HandIn({ paper, ...ways }: { paper: PaperView } & Ways) {
  const { action, context } = ways
  const { papers } = textsOf(context)
  const id = `paper-${paper.id}`
  return (
    <>
      {paper.own.length > 0 && (
        <PostForm csrf={context.csrf} action={action} className="stack paper-own">
          <input type="hidden" name="component" value={paper.id} />
          <ChoiceField
            id={`${id}.own`}
            name="own"
            label={papers.own}
            chosen={paper.chosenOwn ?? ''}
            choices={[
              ...paper.own.map(({ id: own, name, note }) => ({ value: own, label: name, hint: note })),
              { value: '', label: papers.ownNone },
            ]}
          />
          <p>
            <Button look="second">{papers.ownSave}</Button>
          </p>
        </PostForm>
      )}
      {paper.chosenOwn && paper.files.length === 0 ? (
        <More summary={papers.other}>
          <Upload paper={paper} {...ways} />
        </More>
      ) : (
        <Upload paper={paper} {...ways} />
      )}
    </>
  )
}
