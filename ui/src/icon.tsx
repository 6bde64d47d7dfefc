import { iconShapes } from './icon-shapes.tsx'

export type IconName = keyof typeof iconShapes

/** A drawing beside words; it says nothing of its own to a screen reader. */
export function Icon({ name, large = false }: { name: IconName; large?: boolean }) {
  return (
    <svg className={large ? 'icon icon--l' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      {iconShapes[name]}
    </svg>
  )
}
