import { Check, FieldGroup } from '@mot-cua/ui'
import { useWords, wordFor } from '../../messages/words.ts'
import { roleNames } from './role-names.ts'

/** Some of the roles; the names of the boxes are `roles`. */
export function RoleChecks({
  held,
  offered = roleNames,
}: {
  held: readonly string[]
  offered?: readonly string[]
}) {
  const { organisation, queue } = useWords()
  return (
    <FieldGroup id="roles" label={organisation.fields.roles}>
      {offered.map((role) => (
        <Check key={role} id={`role-${role}`} name="roles" value={role} checked={held.includes(role)}>
          {wordFor(queue.roles, role)}
        </Check>
      ))}
    </FieldGroup>
  )
}
