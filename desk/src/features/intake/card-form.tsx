import { type CardData, readIdentityCard } from '@mot-cua/form-engine'
import { TextField } from '@mot-cua/ui'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { SavingForm } from '../../shell/saving-form.tsx'
import { readTypedDate, showDate } from './form/typed-date.ts'
import { readCodeOf, readsPictures } from './read-picture.ts'
import { type Card, intakeApi } from './requests.ts'

const empty = { identityNumber: '', name: '', birthDate: '', gender: '', phone: '' }
const genderCodes = { male: '1', female: '2' } as const

const fromCard = ({ identityNumber, name, birthDate, gender }: CardData) => ({
  ...empty,
  identityNumber,
  name,
  birthDate: birthDate ? showDate(birthDate) : '',
  gender: gender ? genderCodes[gender] : '',
})

/** Says who is there: a scanner types the card's code into the first box, or the clerk types what the card says. */
export function CardForm({
  visit,
  onIdentified,
}: {
  visit: string
  onIdentified: (agrees: boolean) => void
}) {
  const { intake } = useWords()
  const [code, setCode] = useState('')
  const [unread, setUnread] = useState(false)
  const [read, setRead] = useState<CardData | null>(null)
  const [typed, setTyped] = useState(empty)
  const change = (part: Partial<typeof empty>) => setTyped({ ...typed, ...part })
  const take = (text: string) => {
    const card = readIdentityCard(text) ?? null
    setUnread(card === null && text.trim() !== '')
    setRead(card)
    if (card) setTyped(fromCard(card))
  }
  const identify = useMutation({
    mutationFn: () => intakeApi.identify(visit, toCard(typed, read)),
    onSuccess: ({ agrees }) => onIdentified(agrees),
  })
  const scanned = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    take(code)
    document.getElementById(readIdentityCard(code) ? 'phone' : 'identity-number')?.focus()
  }
  return (
    <SavingForm
      submit={intake.identify}
      sending={identify.isPending}
      error={identify.error}
      onSubmit={() => identify.mutate()}
    >
      <TextField
        id="scan"
        label={intake.scan}
        hint={intake.scanHint}
        fault={unread ? intake.scanUnread : undefined}
        width="full"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={({ target }) => setCode(target.value)}
        onKeyDown={scanned}
        onBlur={() => take(code)}
      />
      {readsPictures() && (
        <label className="button button--quiet entry-file">
          {intake.scanPicture}
          <input
            type="file"
            className="visually-hidden"
            accept="image/*"
            capture="environment"
            onChange={({ target }) => {
              const picture = target.files?.[0]
              if (picture) void readCodeOf(picture).then((text) => take(text ?? '?'))
            }}
          />
        </label>
      )}
      <div className="edit-row">
        <TextField
          id="identity-number"
          label={intake.identityNumber}
          inputMode="numeric"
          autoComplete="off"
          value={typed.identityNumber}
          onChange={({ target }) => change({ identityNumber: target.value })}
        />
        <TextField
          id="name"
          label={intake.name}
          autoComplete="off"
          value={typed.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <TextField
          id="birth-date"
          label={intake.birthDate}
          inputMode="numeric"
          autoComplete="off"
          value={typed.birthDate}
          onChange={({ target }) => change({ birthDate: target.value })}
          onBlur={() => change({ birthDate: showDate(readTypedDate(typed.birthDate)) })}
        />
        <div className="field">
          <label className="field-label" htmlFor="gender">
            {intake.gender}
          </label>
          <select
            id="gender"
            className="select"
            value={typed.gender}
            onChange={({ target }) => change({ gender: target.value })}
          >
            <option value=""> </option>
            <option value="1">{intake.genders['1']}</option>
            <option value="2">{intake.genders['2']}</option>
          </select>
        </div>
        <TextField
          id="phone"
          label={intake.phone}
          optional={intake.optional}
          inputMode="tel"
          autoComplete="off"
          value={typed.phone}
          onChange={({ target }) => change({ phone: target.value })}
        />
      </div>
      <p className="small muted">{intake.logged}</p>
    </SavingForm>
  )
}

/** What is sent: from the card only as long as nobody has typed over it. */
function toCard(typed: typeof empty, read: CardData | null): Card {
  const same = read && read.identityNumber === typed.identityNumber && read.name === typed.name
  const birthDate = readTypedDate(typed.birthDate)
  return {
    identityNumber: typed.identityNumber.replace(/\s/g, ''),
    name: typed.name.normalize('NFC').trim().toLocaleUpperCase('vi'),
    birthDate: /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate : null,
    gender: typed.gender === '1' || typed.gender === '2' ? typed.gender : null,
    phone: typed.phone.replace(/[\s.-]/g, '') || null,
    from: same ? (read.read === 'chip' ? 'card-chip' : 'card-qr') : 'typed',
  }
}
