import { Button, FileField, type Question } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import type { FieldView } from './field-view.ts'
import { UploadedFiles } from './uploaded-files.tsx'

/**
 * A file question inside a larger form. The script sends the form as soon as a file is chosen and puts the section
 * of the answered page in place of this one; without script the button does it.
 */
export function FileInput({
  field,
  question,
  context,
}: {
  field: Extract<FieldView, { type: 'file' }>
  question: Question
  context: PageContext
}) {
  const words = textsOf(context).fill.file
  return (
    <div
      className="field"
      id={`${field.id}.section`}
      data-upload
      data-sending-text={words.sending}
      data-failed-text={words.failed}
    >
      <FileField {...question} name={field.id} accept={field.accept} multiple>
        <Button
          look="second"
          icon="upload"
          name="_then"
          value={`upload:${field.id}`}
          formAction={`#${field.id}.section`}
          formNoValidate
        >
          {words.send}
        </Button>
      </FileField>
      <UploadedFiles
        files={field.files}
        removal={(file) => ({ name: '_then', value: `remove-file:${file}` })}
        context={context}
      />
    </div>
  )
}
