import { Button, FieldFault } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { useWords } from '../../../messages/words.ts'
import { drawThenFocus } from '../../../shell/draw-then-focus.ts'
import { idOf, useEditing, usePlace } from './editing.tsx'
import { ItemTools } from './item-tools.tsx'
import { withItem, withMoved, withoutItem } from './record-draft.ts'

type Things = ReturnType<typeof useWords>['catalogue']['editor']['things']

type Listing = {
  pointer: string
  /** Absent: the heading around it names the list. */
  label?: string
  thing: keyof Things
  /** What a new item is. */
  empty: () => unknown
  nameOf: (index: number) => string
  /** The fields of an item; its pointer is given. */
  children: (pointer: string, index: number) => ReactNode
  /** Items of one field keep their buttons beside it. */
  slim?: boolean
}

const itemId = (pointer: string, index: number) => `${idOf(pointer)}-item-${index}`
const firstControl = (id: string) =>
  document.getElementById(id)?.querySelector<HTMLElement>('input, select, textarea')

/** A list whose items are added, moved and taken away with native buttons; the focus follows what was done. */
export function ListAt({ pointer, label, thing, empty, nameOf, children, slim = false }: Listing) {
  const { editor } = useWords().catalogue
  const { edit } = useEditing()
  const { id, value, fault } = usePlace(pointer)
  const items = Array.isArray(value) ? value : []
  const add = () => {
    drawThenFocus(
      () => edit((record) => withItem(record, pointer, empty())),
      () => firstControl(itemId(pointer, items.length)),
    )
  }
  return (
    <div className="edit-list" id={id} tabIndex={-1}>
      {label && <h3>{label}</h3>}
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      {items.map((_, index) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: controls are addressed by their place
          key={index}
          pointer={pointer}
          index={index}
          last={items.length - 1}
          name={nameOf(index)}
          slim={slim}
        >
          {children(`${pointer}/${index}`, index)}
        </Item>
      ))}
      <Button type="button" look="second" icon="add" id={`${id}-add`} onClick={add}>
        {editor.add(editor.things[thing])}
      </Button>
    </div>
  )
}

type ItemOf = {
  pointer: string
  index: number
  last: number
  name: string
  slim: boolean
  children: ReactNode
}

function Item({ pointer, index, last, name, slim, children }: ItemOf) {
  const { edit } = useEditing()
  const own = itemId(pointer, index)
  const remove = () => {
    drawThenFocus(
      () => edit((record) => withoutItem(record, pointer, index)),
      () => firstControl(own) ?? document.getElementById(`${idOf(pointer)}-add`),
    )
  }
  const move = (by: 1 | -1) => {
    const to = index + by
    drawThenFocus(
      () => edit((record) => withMoved(record, pointer, index, by)),
      () => document.getElementById(`${itemId(pointer, to)}-${by === 1 ? 'down' : 'up'}`),
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset in a fieldset reads worse
    <div id={own} className={slim ? 'edit-item edit-item--slim' : 'edit-item'} role="group" aria-label={name}>
      <div className="edit-item-head">
        {!slim && <h4>{name}</h4>}
        <ItemTools item={own} name={name} index={index} last={last} onMove={move} onRemove={remove} />
      </div>
      <div className="edit-item-body">{children}</div>
    </div>
  )
}
