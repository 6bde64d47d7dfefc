export const viewer = {
  tools: 'Cách xem ảnh',
  larger: 'To hơn',
  smaller: 'Nhỏ hơn',
  fit: 'Vừa khung',
  turn: 'Xoay',
  zoom: (percent: number) => `${percent} %`,
  picture: (name: string) => `Ảnh ${name}, cuộn bằng phím mũi tên`,
  previous: 'Trước',
  next: 'Sau',
  position: (at: number, of: number) => `${at}/${of}`,
}
