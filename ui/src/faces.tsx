import type { ReactElement } from 'react'

const drawings = {
  good: <path d="M14 15.5v.5M26 15.5v.5M12.5 23.5c3.6 6.5 11.4 6.5 15 0z" />,
  fair: <path d="M14 15.5v.5M26 15.5v.5M13 25c4 3.6 10 3.6 14 0" />,
  bad: <path d="M14 15.5v.5M26 15.5v.5M13.5 27.5c3.6-3.4 9.4-3.4 13 0" />,
} satisfies Record<string, ReactElement>

export type Face = keyof typeof drawings

/** How content somebody is, as three faces with words. */
export function Faces({
  id,
  name,
  legend,
  chosen,
  words,
}: {
  id: string
  name: string
  legend: string
  chosen?: Face | undefined
  words: Record<Face, string>
}) {
  return (
    <fieldset>
      <legend className="visually-hidden">{legend}</legend>
      <div className="faces">
        {(Object.keys(drawings) as Face[]).map((face, index) => (
          <label className="face" key={face}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${face}`}
              name={name}
              value={face}
              defaultChecked={face === chosen}
            />
            <svg viewBox="0 0 40 40" aria-hidden="true">
              <circle cx="20" cy="20" r="17" />
              {drawings[face]}
            </svg>
            <span>{words[face]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
