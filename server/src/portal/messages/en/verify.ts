import type { verify as vi } from '../vi/verify.ts'

export const verify: typeof vi = {
  title: 'Verify a result',
  lead: 'Check whether a paper that an agency of the province issued is still in force.',
  code: 'Verification code',
  hint: 'Sixteen letters and digits printed beside the QR code on the paper. For example ',
  missing: 'Enter a verification code',
  action: 'Verify',
  unknown: 'No paper was issued under this code',
  unknownText:
    'Check every letter. If the code on the paper is just what you entered, no agency of the province issued it through this system; ask the agency that the paper names.',
  state: {
    'in-force': 'This paper is in force',
    corrected: 'This paper was replaced by another',
    revoked: 'This paper was revoked',
  },
  stateText: {
    'in-force': 'It was issued, and neither revoked nor replaced.',
    corrected: (decision, day) =>
      `Corrected on ${day} by ${decision}. Do not use this paper any more; use the one that replaced it.`,
    revoked: (decision, day) => `Revoked on ${day} by ${decision}. This paper can no longer be used.`,
  },
  decision: (number, day) => `${number} of ${day}`,
  facts: {
    name: 'Kind of paper',
    number: 'Number',
    unit: 'Issued by',
    issued: 'Issued on',
    initials: 'Asked for by (initials)',
    replacedBy: 'Replaced by',
    replaces: 'Replaces',
    fingerprint: 'Fingerprint of the file (SHA-256)',
  },
  numberOn: (number, day) => `no. ${number}, issued on ${day}`,
  compare:
    'Compare these lines with the paper in your hand. Where one differs, the paper is forged or was changed.',
  fileTitle: 'Check your file',
  file: 'The PDF you were given',
  fileHint: 'It is compared and not kept. At most 10 MB.',
  fileMissing: 'Choose a PDF',
  fileAction: 'Check the file',
  verdict: {
    same: 'This is the file that was issued, to the letter',
    earlier: 'This is another paper of the same dossier, not the one with this code',
    different: 'This is not the file that was issued',
  },
  verdictText: {
    same: 'It equals the signed file that was issued, byte by byte.',
    earlier:
      'A paper of this dossier was corrected. The file is another version; look at the code printed on it.',
    different: 'It was changed, or is another paper. Trust only a file that equals the one that was issued.',
  },
  signatures: 'Digital signatures in the file',
  noSignatures: 'There is no digital signature in the file.',
  privacy: 'This page tells neither names nor addresses nor what the paper says.',
  another: 'Verify another paper',
}
