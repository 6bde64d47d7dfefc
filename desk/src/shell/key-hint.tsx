import { preferences } from './preferences.ts'
import { useStore } from './store.ts'

/** The key that does the same, beside the words; not shown to people who have switched single keys off. */
export function KeyHint({ name }: { name: string }) {
  const { keys } = useStore(preferences)
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the name of the button is its words
  return keys && <kbd aria-hidden="true">{name}</kbd>
}
