import type { changedValues as vi } from '../vi/changed-values.ts'

export const changedValues: typeof vi = {
  title: (count) =>
    count === 1 ? '1 value has changed at its source' : `${count} values have changed at their sources`,
  lead: 'Your draft still says what it said. Take the new value, or keep your answer: the officer will see both.',
  mine: 'Your draft says',
  now: (source) => `${source} now says`,
  asOf: (date) => `as of ${date}`,
  take: 'Take the new value',
  keep: 'Keep my answer',
  keptBecause: 'Nguồn đã đổi sau khi điền; người nộp giữ câu trả lời của mình',
  down: (sources) => `Could not be asked again: ${sources}. You can hand in all the same.`,
}
