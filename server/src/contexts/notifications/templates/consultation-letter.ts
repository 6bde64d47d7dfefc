import { momentText } from '../rules/moment-text.ts'

export const occasions = ['asked', 'soon', 'overdue'] as const
/** Why an agency outside is written to: it is asked, its opinion is due soon, or overdue. */
export type Occasion = (typeof occasions)[number]

type Facts = { code: string; from: string; due: Date; link: string }

const subjects = {
  asked: 'Đề nghị cho ý kiến',
  soon: 'Nhắc: sắp đến hạn cho ý kiến',
  overdue: 'Đã quá hạn cho ý kiến',
} as const satisfies Record<Occasion, string>

/** What an agency outside the system reads: which dossier, by when, and its own link; what is asked stands behind the link alone. */
export function consultationLetter(
  occasion: Occasion,
  { code, from, due, link }: Facts,
): { subject: string; text: string } {
  const subject = `${subjects[occasion]} về hồ sơ ${code}`
  const [vi, en] = [momentText(due, 'vi'), momentText(due, 'en')]
  return {
    subject,
    text: [
      `${subject}.`,
      `${from} đề nghị quý cơ quan trả lời trước ${vi}.`,
      'Xem nội dung và trả lời, không cần tài khoản:',
      link,
      'Liên kết chỉ trả lời được một lần. Không chuyển tiếp thư này.',
      '',
      `${from} asks for your opinion about dossier ${code} by ${en}.`,
      'The link above needs no account, can be answered once, and should not be forwarded.',
      '',
    ].join('\n'),
  }
}
