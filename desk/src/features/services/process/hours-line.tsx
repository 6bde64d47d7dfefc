import { Button } from '@mot-cua/ui'
import { useWords } from '../../../messages/words.ts'
import { useEditing } from '../editor/editing.tsx'
import { longestHours, settleTotal } from './edit-process.ts'
import { useProcess } from './use-process.ts'

/** The hours of the longest way against those of the process and of the law, in person and online. */
export function HoursLines({ pointer }: { pointer: string }) {
  const { process: said, language } = useWords()
  const { service } = useEditing()
  const { process, change } = useProcess(pointer)
  const words = (hours: number) => hours.toLocaleString(language, { maximumFractionDigits: 2 })
  const legal = service.time.workingHours
  const { totalHours, onlineHours } = process
  const ways = [
    { channel: 'desk' as const, total: totalHours },
    ...(onlineHours === undefined ? [] : [{ channel: 'online' as const, total: onlineHours }]),
  ]
  return (
    <ul className="lines process-hours" aria-live="polite">
      {ways.map(({ channel, total }) => {
        const sum = longestHours(process, channel)
        const fits = Math.abs(sum - total) < 0.01 && sum <= legal
        const way = channel === 'desk' ? said.desk : said.onlineWay
        return (
          <li key={channel} className={fits ? undefined : 'field-error'}>
            {said.sum(way, words(sum), words(total), words(legal))}{' '}
            {channel === 'online' &&
              total < totalHours &&
              said.shorter(Math.round((1 - total / totalHours) * 100))}
            {Math.abs(sum - total) >= 0.01 && sum > 0 && (
              <Button type="button" look="quiet" onClick={() => change((now) => settleTotal(now, channel))}>
                {said.settle(words(sum))}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
