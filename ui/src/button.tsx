import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  /** `main` is the one deciding action of a page; there is never a second one. */
  look?: 'main' | 'second' | 'quiet'
  large?: boolean
  wide?: boolean
  icon?: IconName
}

const buttonClass = ({ look = 'main', large = false, wide = false }: Look): string =>
  classNames('button', look !== 'main' && `button--${look}`, large && 'button--l', wide && 'button--wide')

/** Something that is done when pressed; submits its form unless told otherwise. */
export function Button({
  look,
  large,
  wide,
  icon,
  children,
  ...rest
}: Look & Omit<ComponentPropsWithoutRef<'button'>, 'className'>) {
  return (
    <button type="submit" {...rest} className={buttonClass(defined({ look, large, wide }))}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link drawn as a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  look,
  large,
  wide,
  icon,
  children,
  ...rest
}: Look & Omit<ComponentPropsWithoutRef<'a'>, 'className'>) {
  return (
    <a {...rest} className={buttonClass(defined({ look, large, wide }))}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** A small action that changes something, drawn as the link it reads like. */
export function LinkButton({ children, ...rest }: Omit<ComponentPropsWithoutRef<'button'>, 'className'>) {
  return (
    <button type="submit" {...rest} className="link-button">
      {children}
    </button>
  )
}

const defined = (look: {
  look: Look['look'] | undefined
  large: boolean | undefined
  wide: boolean | undefined
}): Look => ({ look: look.look ?? 'main', large: look.large ?? false, wide: look.wide ?? false })
