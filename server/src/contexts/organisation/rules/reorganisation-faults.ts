/** What is wrong with a plan. `change` is the place of the change in the plan; null when it follows from several. */
export type PlanFault = { change: number | null; code: FaultCode; unit: string; vi: string; en: string }

const words = {
  'no-change': () => ['Phương án chưa có thay đổi nào', 'The plan has no change yet'],
  'unit-unknown': (id) => [`Không có đơn vị ${id} vào ngày đó`, `There is no unit ${id} on the day`],
  'ends-twice': (id) => [`${id} kết thúc hai lần`, `${id} ends twice`],
  'changed-twice': (id) => [`${id} được đổi tên hoặc chuyển hai lần`, `${id} is renamed or moved twice`],
  'successor-ends': (id) => [
    `${id} nhận bàn giao nhưng cũng kết thúc trong phương án này`,
    `${id} takes over but ends in the same plan`,
  ],
  'succeeds-itself': (id) => [`${id} không thể tự kế thừa chính mình`, `${id} cannot succeed itself`],
  'too-few': (id) => [
    `Chia ${id} cần ít nhất hai đơn vị kế thừa khác nhau, hợp nhất cần ít nhất một đơn vị cũ`,
    `A split of ${id} needs two different successors at least, a merger at least one old unit`,
  ],
  'no-main': (id) => [
    `Chưa chọn đơn vị kế thừa chính của ${id}, nơi việc đang làm được giải quyết tiếp`,
    `${id} has no main successor, where running work goes on`,
  ],
  'id-taken': (id) => [
    `Mã ${id} đã dùng; mã của đơn vị không dùng lại`,
    `The id ${id} is taken; ids are not used again`,
  ],
  'id-broken': (id) => [
    `Mã ${id || '(trống)'} không đúng dạng, ví dụ H52.116`,
    `${id || 'An empty id'} is no id such as H52.116`,
  ],
  'name-missing': (id) => [`${id} chưa có tên`, `${id} has no name`],
  'code-taken': (id) => [
    `Mã đơn vị hành chính của ${id} thuộc về đơn vị khác`,
    `The area code of ${id} belongs to another unit`,
  ],
  'root-ends': (id) => [`${id} là gốc của cây tổ chức`, `${id} is the root of the tree`],
  'parent-missing': (id) => [`Cơ quan cấp trên của ${id} không còn`, `The unit above ${id} is gone`],
  'below-itself': (id) => [
    `${id} sẽ nằm dưới chính nó; chuyển đơn vị trực thuộc trước`,
    `${id} would lie below itself; move the units below it first`,
  ],
  'kind-differs': (id) => [
    `${id} và đơn vị kế thừa không cùng loại: Bộ phận Một cửa chỉ kế thừa Bộ phận Một cửa`,
    `${id} and its successor are of different kinds: a desk is succeeded by a desk`,
  ],
  unsettled: (id) => [
    `${id} đã có thay đổi khác từ ngày đó trở đi, hoặc có trong phương án đã duyệt khác`,
    `${id} changes again on the day or later, or is in another approved plan`,
  ],
  'no-desk': (id) => [
    `${id} không có Bộ phận Một cửa để nhận hồ sơ`,
    `${id} has no one-stop desk to receive dossiers`,
  ],
  'decision-missing': () => [
    'Ghi số, ngày ký và người ký của nghị quyết hoặc quyết định',
    'Give number, date and signer of the resolution or decision',
  ],
  'day-missing': () => [
    'Chọn ngày thực hiện, từ ngày mai trở đi',
    'Choose the day it is carried out on, tomorrow or later',
  ],
  'choice-open': (id) => [
    `Các đơn vị hợp nhất khác nhau ở ${id}; chọn cách nào áp dụng tiếp`,
    `The merged units differ in ${id}; choose whose way holds`,
  ],
  'post-unknown': (id) => [
    `Vị trí ${id} không thuộc đơn vị được sắp xếp`,
    `The post ${id} is not in a unit that is reorganised`,
  ],
  'post-nowhere': (id) => [
    `Vị trí được chuyển tới ${id}, nơi không còn`,
    `A post goes to ${id}, which is not there`,
  ],
} as const satisfies Record<string, (id: string) => readonly [vi: string, en: string]>

export type FaultCode = keyof typeof words

export function planFault(change: number | null, code: FaultCode, unit: string): PlanFault {
  const [vi, en] = words[code](unit)
  return { change, code, unit, vi: `${vi}.`, en: `${en}.` }
}

/** The faults as a refusal names them. */
export const toFaults = (faults: readonly PlanFault[]) =>
  faults.map(({ change, code, vi, en }) => ({
    pointer: change === null ? '' : `/changes/${change}`,
    code,
    vi,
    en,
  }))
