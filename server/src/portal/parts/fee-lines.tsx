import { type PageContext, textsOf } from '../context.ts'
import { formatMoney } from '../format.ts'

export type FeeLine = {
  id: string
  label: string
  note?: string
  /** In đồng. */
  amount: number
}

/** The sum of lines, in đồng. */
export const totalOf = (lines: readonly FeeLine[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0)

/** What is to be paid, line by line, with the total. */
export function FeeLines({ lines, context }: { lines: readonly FeeLine[]; context: PageContext }) {
  const { fees } = textsOf(context).common
  if (lines.length === 0) return <p>{fees.free}</p>
  return (
    <table className="table">
      <caption className="visually-hidden">{fees.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{fees.item}</th>
          <th scope="col" className="num">
            {fees.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, label, note, amount }) => (
          <tr key={id}>
            <td>
              {label}
              {note && (
                <>
                  <br />
                  <span className="muted small num">{note}</span>
                </>
              )}
            </td>
            <td className="num">{formatMoney(amount, context.locale)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{fees.total}</th>
          <td className="num">{formatMoney(totalOf(lines), context.locale)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
