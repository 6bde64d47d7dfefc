import type { plainWords as vi } from '../vi/plain-words.ts'

export const plainWords: typeof vi = {
  title: 'Difficult words explained',
  lead: 'Words that often stand on papers, in everyday language.',
  words: [
    {
      word: 'Procedure (thủ tục hành chính)',
      means: 'Getting papers from a public office, such as registering a birth.',
    },
    { word: 'Dossier (hồ sơ)', means: 'The declaration and the papers handed in with it for one matter.' },
    { word: 'Components (thành phần hồ sơ)', means: 'The papers that must be handed in.' },
    { word: 'Fee (lệ phí, phí)', means: 'What is paid for getting papers; many things cost nothing.' },
    {
      word: 'Permanent residence (thường trú)',
      means: 'Where one lives for good, registered with the police.',
    },
    {
      word: 'Temporary residence (tạm trú)',
      means: 'Where one lives for some time, elsewhere, registered with the police.',
    },
    {
      word: 'Personal identity number (số định danh)',
      means: 'The 12 digits on the identity card; one for each person, for life.',
    },
    { word: 'Requester (người yêu cầu)', means: 'Whoever asks for the papers.' },
    { word: 'Authorisation (ủy quyền)', means: 'Asking somebody else to do it, on a paper that says what.' },
    {
      word: 'Certified copy (chứng thực bản sao)',
      means: 'An office confirms that a copy is like the original.',
    },
    { word: 'Extract (trích lục)', means: 'A paper that repeats what stands in a register of the state.' },
    {
      word: 'Declaration (cam đoan)',
      means: 'Saying firmly that what one states is true, and answering for it.',
    },
    { word: 'Supplement (bổ sung)', means: 'Handing in what was missing; the time stands still meanwhile.' },
    { word: 'Working day (ngày làm việc)', means: 'Monday to Friday, except holidays.' },
    { word: 'One-stop desk (một cửa)', means: 'One place that takes and gives papers for everything.' },
  ],
}
