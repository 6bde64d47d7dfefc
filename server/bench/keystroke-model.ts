export type Device = 'phone' | 'desktop'

/** Seconds of the operators, and where they are from. */
export const constants = {
  K: {
    seconds: 0.28,
    what: 'a key, average non-secretary typist',
    source: 'Card, Moran & Newell 1980, 1983',
  },
  P: {
    seconds: 1.1,
    what: 'pointing at a target; for a finger too, which is cautious',
    source: 'Card, Moran & Newell 1980, 1983',
  },
  B: { seconds: 0.1, what: 'pressing or letting go of a button', source: 'Card, Moran & Newell 1980, 1983' },
  H: { seconds: 0.4, what: 'a hand between keyboard and mouse', source: 'Card, Moran & Newell 1980, 1983' },
  M: { seconds: 1.35, what: 'preparing an act in the mind', source: 'Card, Moran & Newell 1980, 1983' },
  T: { seconds: 0.33, what: 'a key on a phone (36.2 words of 5 a minute)', source: 'Palin et al. 2019' },
  R: {
    seconds: 60 / 238 / 4.6,
    what: 'reading a letter or digit silently (238 words of 4.6 letters a minute)',
    source:
      'Brysbaert 2019, with its correction for the length of words: a written Vietnamese word is a syllable',
  },
} as const

/** Which operators belong to which act; what people read is added where it stands on the page. */
export const sequences = [
  'text, number, amount, cell of a table: M, into the box (desktop: Tab K; phone: P B), every key K or T',
  'date: M, three times into a box, eight digits',
  'address: province and commune as long lists, the rest as text, each only where it differs; M for each of them',
  'radio button, checkbox: M P B B',
  'list of up to 15: M P B B to open, P B B to choose; longer: M P B B, four letters to search, P B B',
  'box with suggestions: M, into the box, four letters or as many as bring the answer among three seen, reading down to it, P B B; its code as a value that is filled in',
  'button, closed group of answers: M P B B',
  'file: M and three times P B B: choose, the file, agree',
  'a value that is filled in: M and reading it; one that is not right: M P B B to say so, M P B B for the reason, then as its control',
  'phone: a tap is P B; desktop: H whenever the hand changes between keyboard and mouse',
] as const

/** Letters and digits of a text, as they are read. */
export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** One act of a person, the same on both devices; `keys` are counted as typed by Telex. */
export type Act =
  | { kind: 'read'; letters: number }
  | { kind: 'think' }
  | { kind: 'type'; keys: number; boxes: number }
  | { kind: 'press' }
  | { kind: 'wait'; ms: number }

export type Cost = { seconds: number; keystrokes: number; presses: number }

/** What the acts cost on a device. Tab is a keystroke; on a phone there is none. */
export function costOf(acts: readonly Act[], device: Device): Cost {
  const { K, P, B, H, M, T, R } = constants
  const cost = { seconds: 0, keystrokes: 0, presses: 0 }
  let hand: 'mouse' | 'keyboard' = 'mouse'
  const move = (to: typeof hand) => {
    if (device === 'desktop' && hand !== to) cost.seconds += H.seconds
    hand = to
  }
  for (const act of acts) {
    if (act.kind === 'read') cost.seconds += act.letters * R.seconds
    else if (act.kind === 'think') cost.seconds += M.seconds
    else if (act.kind === 'wait') cost.seconds += act.ms / 1000
    else if (act.kind === 'press') {
      move('mouse')
      cost.presses++
      cost.seconds += P.seconds + (device === 'desktop' ? 2 : 1) * B.seconds
    } else if (device === 'desktop') {
      move('keyboard')
      cost.keystrokes += act.keys + act.boxes
      cost.seconds += (act.keys + act.boxes) * K.seconds
    } else {
      cost.keystrokes += act.keys
      cost.presses += act.boxes
      cost.seconds += act.keys * T.seconds + act.boxes * (P.seconds + B.seconds)
    }
  }
  return cost
}

/**
 * Keys that a text takes with the Telex input method: a mark over or through a letter and a tone are one each. A capital takes
 * Shift as well, unless the page writes capitals itself.
 */
export function telexKeys(text: string, capitals: 'shift' | 'by-the-page' = 'shift'): number {
  let keys = 0
  for (const letter of text.normalize('NFD')) {
    keys++
    if (letter === 'đ' || letter === 'Đ') keys++
    if (capitals === 'shift' && letter !== letter.toLowerCase()) keys++
  }
  return keys
}
