export const handout = {
  title: (name: string) => `Tờ hướng dẫn: ${name}`,
  kind: 'Tờ hướng dẫn thủ tục',
  howToPrint: 'In trang này (Ctrl + P) để phát tại Bộ phận Một cửa, vừa một tờ A4 với phần lớn thủ tục.',
  back: 'Về trang thủ tục',
  scan: 'Quét để xem bản mới nhất',
  scanAndApply: 'Quét để xem bản mới nhất và nộp trực tuyến',
  qrLabel: (address: string) => `Mã QR của địa chỉ ${address}`,
  help: (number: string, hours: string) => `Hỏi: ${number} (${hours})`,
  printed: (date: string) => `In ngày ${date}.`,
  check: 'Nội dung có thể đã thay đổi; bản trên mạng là bản đúng.',
}
