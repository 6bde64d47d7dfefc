/** The lines above the signature of a decision that is the Chairman's own: a Vice Chairman signs for the Chairman (Decree 30/2020, Annex I). */
export const decisionOffices = (position: string): string[] =>
  position.normalize('NFC').toLowerCase().startsWith('phó') ? ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] : ['CHỦ TỊCH']
