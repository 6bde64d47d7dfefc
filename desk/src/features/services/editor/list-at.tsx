import type { ServiceDefinition } from '@mot-cua/form-engine'
import { Button, FieldFault, Icon } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { useWords } from '../../../messages/words.ts'
import { drawThenFocus } from '../../../shell/draw-then-focus.ts'
import { idOf } from '../../catalogue/editor/editing.tsx'
import { ItemTools } from '../../catalogue/editor/item-tools.tsx'
import { valueAt, withItem, withMoved, withoutItem, withValue } from '../../catalogue/editor/record-draft.ts'
import { useEditing, usePlace } from './editing.tsx'

type Listing = {
  pointer: string
  /** Absent: the heading around it names the list. */
  label?: string
  add: string
  /** What a new item is. */
  empty: (items: readonly unknown[]) => unknown
  nameOf: (item: Record<string, unknown>, index: number) => string
  /** The fields of an item; its pointer is given. */
  children: (pointer: string, index: number) => ReactNode
  /** Items of few fields are always open. */
  open?: boolean
  /** What keeps the items in step with their places, such as numbers. */
  settle?: (items: readonly unknown[]) => unknown[]
}

const itemId = (pointer: string, index: number) => `${idOf(pointer)}-item-${index}`
/** The item at a place, opened when it folds. */
function openedItem(pointer: string, index: number): HTMLElement | null {
  const item = document.getElementById(itemId(pointer, index))
  if (item instanceof HTMLDetailsElement) item.open = true
  return item
}

/** A list whose items fold, and are added, moved and taken away with native buttons; the focus follows what was done. */
export function ListAt({ pointer, label, add, empty, nameOf, children, open = false, settle }: Listing) {
  const { edit } = useEditing()
  const change: Change = (next) =>
    edit((service) => {
      const changed = next(service)
      return settle ? withValue(changed, pointer, settle(valueAt(changed, pointer) as unknown[])) : changed
    }, true)
  const { id, value, fault } = usePlace(pointer)
  const items = Array.isArray(value) ? (value as Record<string, unknown>[]) : []
  const append = () => {
    drawThenFocus(
      () => change((service) => withItem(service, pointer, empty(items))),
      () => openedItem(pointer, items.length)?.querySelector<HTMLElement>('input, select, textarea'),
    )
  }
  return (
    <div className="edit-list" id={id} tabIndex={-1}>
      {label && <h3>{label}</h3>}
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      {items.map((item, index) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: controls are addressed by their place
          key={index}
          pointer={pointer}
          index={index}
          last={items.length - 1}
          name={nameOf(item, index) || String(index + 1)}
          open={open}
          change={change}
        >
          {children(`${pointer}/${index}`, index)}
        </Item>
      ))}
      <Button type="button" look="second" icon="add" id={`${id}-add`} onClick={append}>
        {add}
      </Button>
    </div>
  )
}

type Change = (next: (service: ServiceDefinition) => ServiceDefinition) => void
type ItemOf = {
  pointer: string
  index: number
  last: number
  name: string
  open: boolean
  change: Change
  children: ReactNode
}

function Item({ pointer, index, last, name, open, change, children }: ItemOf) {
  const own = itemId(pointer, index)
  const tools = <Tools pointer={pointer} index={index} last={last} name={name} change={change} />
  if (open)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset in a fieldset reads worse
      <div id={own} className="edit-item" role="group" aria-label={name}>
        <div className="edit-item-head">{tools}</div>
        <div className="edit-item-body">{children}</div>
      </div>
    )
  return (
    <details id={own} className="edit-item edit-fold">
      <summary>
        <Icon name="forward" />
        <span>{name}</span>
        <Count pointer={`${pointer}/${index}`} />
      </summary>
      <div className="edit-item-head">{tools}</div>
      <div className="edit-item-body">{children}</div>
    </details>
  )
}

function Tools({ pointer, index, last, name, change }: Omit<ItemOf, 'open' | 'children'>) {
  const own = itemId(pointer, index)
  const remove = () => {
    drawThenFocus(
      () => change((service) => withoutItem(service, pointer, index)),
      () => document.getElementById(`${idOf(pointer)}-add`),
    )
  }
  const move = (by: 1 | -1) => {
    const to = index + by
    drawThenFocus(
      () => change((service) => withMoved(service, pointer, index, by)),
      () => {
        openedItem(pointer, to)
        return document.getElementById(`${itemId(pointer, to)}-${by === 1 ? 'down' : 'up'}`)
      },
    )
  }
  return <ItemTools item={own} name={name} index={index} last={last} onMove={move} onRemove={remove} />
}

/** How many findings lie in the thing at a pointer; nothing when there are none. */
export function Count({ pointer }: { pointer: string }) {
  const { services } = useWords()
  const { findings } = useEditing()
  const inside = findings.filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`))
  if (inside.length === 0) return null
  const errors = inside.some(({ severity }) => severity === 'error')
  return (
    <span className={errors ? 'count count--late' : 'count'} title={services.findings(inside.length)}>
      {inside.length}
      <span className="visually-hidden"> {services.findingsShort}</span>
    </span>
  )
}
