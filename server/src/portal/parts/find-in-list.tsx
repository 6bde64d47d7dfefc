import { Button } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'

/**
 * Words to search a long list by, and the button that shows what is found. The script takes the place of both: there
 * the list itself can be typed into.
 */
export function FindInList({
  id,
  of,
  find = '',
  label,
  context,
}: {
  /** The field whose list it is. */
  id: string
  /** The id of the control that gets shorter, to come back to. */
  of: string
  find?: string | undefined
  label: string
  context: PageContext
}) {
  const { fill } = textsOf(context)
  return (
    <div className="find-in-list" data-no-script>
      <label className="small" htmlFor={`${id}.find`}>
        {label}
      </label>
      <div>
        <input
          className="input"
          type="search"
          id={`${id}.find`}
          name={`${id}.find`}
          defaultValue={find}
          autoComplete="off"
        />
        <Button look="second" name="_then" value="refresh" formAction={`#${of}`} formNoValidate>
          {fill.find}
        </Button>
      </div>
    </div>
  )
}
