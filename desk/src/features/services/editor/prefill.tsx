import { useWords } from '../../../messages/words.ts'
import { prefillSources } from '../prefill-sources.ts'
import { ConditionAt } from './condition-at.tsx'
import { MapAt, QuestionAt, SelectAt, TextAt } from './controls.tsx'
import { usePlace } from './editing.tsx'
import { ListAt } from './list-at.tsx'

/** Where the answer may be fetched from, in order of preference. */
export function Prefill({ pointer }: { pointer: string }) {
  const { services, language } = useWords()
  const { value } = usePlace(`${pointer}/prefill`)
  const choices = (value as { source: string; field: string }[] | undefined) ?? []
  const sources = Object.fromEntries([
    ...prefillSources.map((source) => [source.id, source[language]] as const),
    ['answers', services.field.otherAnswer] as const,
  ])
  return (
    <>
      <p className="muted small">{services.field.prefillHint}</p>
      <ListAt
        pointer={`${pointer}/prefill`}
        add={services.field.addSource}
        empty={() => ({ source: prefillSources[0]?.id ?? '', field: prefillSources[0]?.fields[0] ?? '' })}
        nameOf={(choice) => `${sources[String(choice.source)] ?? choice.source} · ${choice.field}`}
      >
        {(choice, index) => {
          const now = choices[index]?.source ?? ''
          const fields = prefillSources.find((source) => source.id === now)?.fields
          return (
            <>
              <div className="edit-row">
                <SelectAt pointer={`${choice}/source`} label={services.field.source} words={sources} />
                {now === 'answers' ? (
                  <QuestionAt pointer={`${choice}/field`} label={services.field.sourceField} />
                ) : fields ? (
                  <SelectAt
                    pointer={`${choice}/field`}
                    label={services.field.sourceField}
                    words={Object.fromEntries(
                      fields.map((field) => [field, services.sourceFields[field] ?? field]),
                    )}
                  />
                ) : (
                  <TextAt pointer={`${choice}/field`} label={services.field.sourceField} />
                )}
              </div>
              <ConditionAt
                pointer={`${choice}/when`}
                label={services.field.sourceWhen}
                always={services.field.sourceAlways}
              />
              <MapAt
                pointer={`${choice}/values`}
                label={services.field.sourceValues}
                hint={services.parts.mapHint}
              />
            </>
          )
        }}
      </ListAt>
    </>
  )
}
