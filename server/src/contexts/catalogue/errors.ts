import { DomainError, type Fault } from '../../kernel/errors.ts'
import { writeDay } from '../../kernel/values/vietnam-time.ts'

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const catalogueErrors = {
  procedureNotFound: (code: string) =>
    new DomainError('not-found', 'procedure-not-found', {
      vi: `Không có thủ tục hành chính mã ${code}.`,
      en: `There is no procedure with the code ${code}.`,
    }),
  timeLimitNotFound: (code: string) =>
    new DomainError('not-found', 'time-limit-not-found', {
      vi: `Thủ tục ${code} chưa có thời hạn giải quyết.`,
      en: `The procedure ${code} has no time limit yet.`,
    }),
  badDate: (date: string) =>
    new DomainError('invalid', 'invalid-valid-from', {
      vi: `"${date}" không phải là ngày (YYYY-MM-DD).`,
      en: `"${date}" is not a date (YYYY-MM-DD).`,
    }),
  levelNeedsReason: (code: string) =>
    new DomainError('rule-broken', 'level-needs-reason', {
      vi: `Thủ tục ${code} chưa toàn trình: cần nêu lý do.`,
      en: `The procedure ${code} is not fully online: say why.`,
    }),
  draftNotFound: () =>
    new DomainError('not-found', 'procedure-draft-not-found', {
      vi: 'Không có bản soạn thảo này, hoặc nó không thuộc lĩnh vực của đơn vị.',
      en: 'There is no such draft, or it is not of your unit’s fields.',
    }),
  draftOpen: (code: string) =>
    new DomainError('conflict', 'procedure-draft-open', {
      vi: `Thủ tục ${code} đang có một bản soạn thảo chưa xong. Hoàn tất hoặc hủy bản đó trước.`,
      en: `A draft of the procedure ${code} is under way. Finish or withdraw it first.`,
    }),
  draftNotOpen: () =>
    new DomainError('conflict', 'procedure-draft-not-open', {
      vi: 'Bản soạn thảo đã chuyển sang bước khác. Tải lại trang để xem.',
      en: 'The draft has moved on. Reload the page to see where it is.',
    }),
  draftChanged: () =>
    new DomainError('conflict', 'procedure-draft-changed', {
      vi: 'Bản soạn thảo vừa được lưu ở nơi khác. Nội dung đang nhập vẫn còn trên trang này.',
      en: 'The draft was just saved elsewhere. What you typed is still on this page.',
    }),
  draftOutdated: () =>
    new DomainError('conflict', 'procedure-draft-outdated', {
      vi: 'Thủ tục đã có bản khác từ khi bắt đầu soạn. Xem khác biệt rồi lấy bản mới làm gốc.',
      en: 'The procedure has another version since the draft was begun. Look at the differences, then take it as the base.',
    }),
  draftNotSound: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'procedure-draft-not-sound',
      { vi: 'Bản soạn thảo còn chỗ chưa đúng.', en: 'Some parts of the draft are not right yet.' },
      faults,
    ),
  draftSaysNothingNew: () =>
    new DomainError('rule-broken', 'procedure-draft-says-nothing-new', {
      vi: 'Bản soạn thảo giống hệt bản đang có.',
      en: 'The draft says what already holds.',
    }),
  secondPerson: () =>
    new DomainError('forbidden', 'second-person-required', {
      vi: 'Người soạn không tự duyệt được. Cần một người khác có quyền duyệt.',
      en: 'Whoever drafted it cannot approve it. A second person must.',
    }),
  procedureInForce: (code: string) =>
    new DomainError('conflict', 'procedure-in-force', {
      vi: `Thủ tục ${code} đã có trong danh mục: sửa đổi thay vì ban hành mới.`,
      en: `The procedure ${code} is in the catalogue: change it instead.`,
    }),
  decisionInFuture: () => {
    const text = { vi: 'Ngày ký quyết định chưa tới.', en: 'The day of the decision has not come yet.' }
    return new DomainError('rule-broken', 'decision-in-future', text, [
      { pointer: '/decision/issuedOn', code: 'decision-in-future', ...text },
    ])
  },
  unitUnknown: (unit: string) =>
    new DomainError('rule-broken', 'unit-unknown', {
      vi: `Không có đơn vị ${unit}.`,
      en: `There is no unit ${unit}.`,
    }),
  nationalRecordChanged: (code: string) =>
    new DomainError('conflict', 'national-record-changed', {
      vi: `Dữ liệu quốc gia của thủ tục ${code} vừa thay đổi. Xem lại khác biệt rồi quyết định.`,
      en: `The national record of the procedure ${code} has changed. Look at the differences again, then decide.`,
    }),
  nothingToDecide: (code: string) =>
    new DomainError('rule-broken', 'nothing-to-decide', {
      vi: `Thủ tục ${code} không có khác biệt nào được chọn.`,
      en: `None of the places chosen of the procedure ${code} differs.`,
    }),
  dayBeforeVersion: (code: string, day: string) =>
    new DomainError('rule-broken', 'day-before-version', {
      vi: `Phiên bản đang có của thủ tục ${code} bắt đầu từ ${writeDay(day)}; chọn ngày từ đó trở đi.`,
      en: `The version of the procedure ${code} begins on ${writeDay(day)}; choose that day or a later one.`,
    }),
  rejectionNeedsReason: () =>
    new DomainError('rule-broken', 'rejection-needs-reason', {
      vi: 'Cần nêu lý do không tiếp nhận giá trị quốc gia.',
      en: 'Say why the national value is not taken over.',
    }),
  groupNotFound: () =>
    new DomainError('not-found', 'group-not-found', {
      vi: 'Không có danh sách theo dõi này.',
      en: 'There is no such group of procedures.',
    }),
  memberNotFound: () =>
    new DomainError('not-found', 'group-member-not-found', {
      vi: 'Thủ tục này không còn trong danh sách.',
      en: 'This procedure is not in the group any more.',
    }),
  alreadyInGroup: (code: string) =>
    new DomainError('conflict', 'already-in-group', {
      vi: `Thủ tục ${code} đã có trong danh sách.`,
      en: `The procedure ${code} is in the group already.`,
    }),
  evidenceRequired: () =>
    new DomainError('rule-broken', 'evidence-required', {
      vi: 'Ghi căn cứ của trạng thái này: số quyết định, đường dẫn hoặc một câu.',
      en: 'Say what shows this status: a decision, an address or a sentence.',
    }),
  statusInFuture: () =>
    new DomainError('rule-broken', 'status-in-future', {
      vi: 'Trạng thái ghi từ hôm nay hoặc một ngày đã qua.',
      en: 'A status begins today or on a day that is past.',
    }),
  paperlessNeedsFull: (code: string) =>
    new DomainError('rule-broken', 'paperless-needs-full', {
      vi: `Thủ tục ${code} chưa toàn trình nên chưa thể không nhận hồ sơ giấy.`,
      en: `The procedure ${code} is not fully online, so paper cannot be refused yet.`,
    }),
  emptyImport: () =>
    new DomainError('invalid', 'import-without-procedures', {
      vi: 'Tệp không có thủ tục nào. Dùng tệp mẫu Excel, hoặc tệp JSONL mỗi dòng một thủ tục.',
      en: 'The file has no procedures. Use the Excel template, or JSON Lines with one procedure a line.',
    }),
  importNotFound: () =>
    new DomainError('not-found', 'import-not-found', {
      vi: 'Không có lần nhập này.',
      en: 'There is no such import.',
    }),
  importDone: () =>
    new DomainError('conflict', 'import-confirmed', {
      vi: 'Tệp này đã được nhập.',
      en: 'This file was taken over already.',
    }),
  synonymNotFound: (phrase: string) =>
    new DomainError('not-found', 'synonym-not-found', {
      vi: `Không có từ thường dùng "${phrase}".`,
      en: `There is no everyday phrase "${phrase}".`,
    }),
  synonymEmpty: () =>
    new DomainError('rule-broken', 'synonym-empty', {
      vi: 'Từ thường dùng và mỗi nghĩa của nó phải có ít nhất một chữ hoặc số.',
      en: 'An everyday phrase and each of its meanings need at least one letter or digit.',
    }),
}

/** Why a review or a re-engineering goes no further. */
export const reviewErrors = {
  reviewNotFound: () =>
    new DomainError('not-found', 'review-not-found', {
      vi: 'Không có đợt rà soát này.',
      en: 'There is no such review.',
    }),
  reviewEntryNotFound: () =>
    new DomainError('not-found', 'review-entry-not-found', {
      vi: 'Thủ tục này không có trong đợt rà soát.',
      en: 'This procedure is not part of the review.',
    }),
  reviewEmpty: () =>
    new DomainError('rule-broken', 'review-empty', {
      vi: 'Không có thủ tục nào đang có hiệu lực trong phạm vi đã chọn.',
      en: 'No procedure in force is within what was chosen.',
    }),
  reviewUnitUnknown: (unit: string) =>
    new DomainError('rule-broken', 'review-unit-unknown', {
      vi: `Không có cơ quan ${unit} thuộc tỉnh.`,
      en: `There is no agency ${unit} of the province.`,
    }),
  reviewDates: () =>
    new DomainError('rule-broken', 'review-dates', {
      vi: 'Ngày chưa hợp lý: hạn không trước ngày mở; quyết định có hiệu lực từ ngày ký trở đi và không lùi về quá khứ.',
      en: 'The dates do not fit: a deadline is not before the opening, a decision takes effect on or after its date and not in the past.',
    }),
  conditionUnknown: (id: string) =>
    new DomainError('invalid', 'review-condition-unknown', {
      vi: `Đợt rà soát không có điều kiện "${id}".`,
      en: `The review has no condition "${id}".`,
    }),
  reviewEntryChanged: () =>
    new DomainError('conflict', 'review-entry-changed', {
      vi: 'Người khác vừa sửa dòng này. Tải lại rồi xem trước khi lưu.',
      en: 'Somebody has just changed this row. Reload and look before saving.',
    }),
  reviewTableClosed: () =>
    new DomainError('conflict', 'review-table-closed', {
      vi: 'Bảng đã được xác nhận hoặc tổng hợp. Muốn sửa thì đề nghị Văn phòng trả lại.',
      en: 'The table is confirmed or consolidated. To change it, ask the provincial office to return it.',
    }),
  reviewTableIncomplete: (left: number) =>
    new DomainError('rule-broken', 'review-table-incomplete', {
      vi: `Còn ${left} dòng chưa đủ.`,
      en: `${left} rows are not complete yet.`,
    }),
  reviewTableNotConfirmed: () =>
    new DomainError('conflict', 'review-table-not-confirmed', {
      vi: 'Lãnh đạo cơ quan chưa xác nhận bảng này.',
      en: 'The leader of the agency has not confirmed this table yet.',
    }),
  returnNeedsReason: () =>
    new DomainError('rule-broken', 'return-needs-reason', {
      vi: 'Cần nêu lý do trả lại và chọn ít nhất một dòng đã làm.',
      en: 'Say why it is returned and choose at least one row that was done.',
    }),
  reviewNotConsolidated: (left: number) =>
    new DomainError('rule-broken', 'review-not-consolidated', {
      vi: `Còn ${left} thủ tục chưa được tổng hợp.`,
      en: `${left} procedures are not consolidated yet.`,
    }),
  reviewDecided: () =>
    new DomainError('conflict', 'review-decided', {
      vi: 'Quyết định của đợt này đã ký hoặc đã ban hành; không sửa được nữa.',
      en: 'The decision on this review is signed or issued; it cannot be changed any more.',
    }),
  decisionNotReady: () =>
    new DomainError('conflict', 'decision-not-ready', {
      vi: 'Quyết định chưa tới bước này.',
      en: 'The decision has not come to this step.',
    }),
  signerNotFound: () =>
    new DomainError('rule-broken', 'signer-not-found', {
      vi: 'Người ký phải là lãnh đạo Ủy ban nhân dân tỉnh.',
      en: "The signer must be a leader of the provincial People's Committee.",
    }),
  reengineeringNotFound: () =>
    new DomainError('not-found', 'reengineering-not-found', {
      vi: 'Thủ tục này chưa có phương án tái cấu trúc.',
      en: 'This procedure has no re-engineering proposal.',
    }),
  reengineeringState: () =>
    new DomainError('conflict', 'reengineering-state', {
      vi: 'Phương án không ở bước làm được việc này.',
      en: 'The proposal is not at a step that allows this.',
    }),
  reengineeringBroken: (why: string) =>
    new DomainError('rule-broken', 'reengineering-broken', {
      vi: `Phương án chưa hợp lệ: ${why}.`,
      en: `The proposal is not right: ${why}.`,
    }),
  reengineeringNeedsNote: () =>
    new DomainError('rule-broken', 'reengineering-needs-note', {
      vi: 'Giữ nguyên thủ tục thì cần nêu lý do.',
      en: 'Say why the procedure is to stay as it is.',
    }),
  secondPerson: () =>
    new DomainError('forbidden', 'second-person-needed', {
      vi: 'Người đề xuất không tự phê duyệt.',
      en: 'Who proposed it may not approve it.',
    }),
  versionNotPublished: () =>
    new DomainError('rule-broken', 'version-not-published', {
      vi: 'Chưa có bản thủ tục mới thay bản cũ.',
      en: 'No new version of the procedure has replaced the old one yet.',
    }),
}
