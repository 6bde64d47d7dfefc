/** Where one is in a walk of a few pages. `now` counts from 0; `here` is the sentence a phone shows instead. */
export function Stepper({
  label,
  steps,
  now,
  done,
  here,
}: {
  label: string
  steps: readonly string[]
  now: number
  done: string
  here: string
}) {
  return (
    <>
      <ol className="stepper" aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step}
            className={index < now ? 'done' : undefined}
            aria-current={index === now ? 'step' : undefined}
          >
            <span>
              {index < now && <span className="visually-hidden">{done}: </span>}
              {step}
            </span>
          </li>
        ))}
      </ol>
      <p className="stepper-now">{here}</p>
    </>
  )
}
