import type { Read } from '../../kernel/app.ts'
import type { Text } from '../../kernel/values/locale.ts'

/** One line of what a reorganisation touches; `running` says that it goes on at the successor by itself, in the background. */
export type ImpactLine = { what: string; vi: string; en: string; count: number; running?: boolean }

/** Something in which units that become one differ: whose way holds from then on must be chosen. */
export type ImpactConflict = {
  /** Unique within its context, such as the code of a procedure. */
  subject: string
  name: Text
  successor: string
  ways: { unit: string; way: Text }[]
}

/** Units and the one that takes over from all of them. */
export type Union = { successor: string; units: readonly string[] }

/** What a context that comes later in the order says of units that are about to end; plugged in by `main/compose.ts`. */
export type ReorganisationImpact = {
  context: string
  count(read: Read, units: readonly string[]): Promise<ImpactLine[]>
  conflicts?(read: Read, unions: readonly Union[]): Promise<ImpactConflict[]>
}
