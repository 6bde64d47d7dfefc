import { Button, Field } from '@mot-cua/ui'

type CodeFormProps = {
  action: string
  words: { code: string; hint: string; missing: string; action: string }
  example: string
  code: string | undefined
  /** It was sent without a code. */
  missing: boolean
  /** Whether what it asks for stands on the page already. */
  answered?: boolean
}

/** Asks for a code that is printed on a paper, for anybody. */
export function CodeForm({ action, words, example, code, missing, answered = false }: CodeFormProps) {
  return (
    <form action={action} noValidate>
      <Field
        id="code"
        label={words.code}
        hint={
          <>
            {words.hint}
            <span className="code">{example}</span>
          </>
        }
        fault={missing ? words.missing : undefined}
      >
        <div className="search search--s row-gap">
          <input
            className="input code"
            id="code"
            name="ma"
            defaultValue={code}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={missing ? 'code-hint code-fault' : 'code-hint'}
            aria-invalid={missing || undefined}
          />
          <Button look={answered ? 'second' : 'main'}>{words.action}</Button>
        </div>
      </Field>
    </form>
  )
}
