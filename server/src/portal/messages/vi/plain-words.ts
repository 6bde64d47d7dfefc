export const plainWords = {
  title: 'Giải thích từ khó',
  lead: 'Những từ hay gặp trên giấy tờ, nói theo lời hằng ngày.',
  words: [
    { word: 'Thủ tục hành chính', means: 'Việc làm giấy tờ với cơ quan nhà nước, như khai sinh cho con.' },
    { word: 'Hồ sơ', means: 'Tờ khai và các giấy tờ nộp cùng cho một việc.' },
    { word: 'Thành phần hồ sơ', means: 'Những giấy tờ phải có để nộp.' },
    { word: 'Lệ phí, phí', means: 'Tiền phải trả cho việc làm giấy tờ; nhiều việc không mất tiền.' },
    { word: 'Nơi thường trú', means: 'Nơi ở lâu dài, đã đăng ký với công an.' },
    {
      word: 'Nơi tạm trú',
      means: 'Nơi đang ở một thời gian, ngoài xã, phường thường trú, đã đăng ký với công an.',
    },
    {
      word: 'Số định danh cá nhân',
      means: 'Số gồm 12 chữ số trên thẻ căn cước, mỗi người một số, không đổi.',
    },
    { word: 'Người yêu cầu', means: 'Người đi làm giấy tờ.' },
    { word: 'Ủy quyền', means: 'Nhờ người khác làm thay, có giấy ghi rõ nhờ việc gì.' },
    { word: 'Chứng thực bản sao', means: 'Cơ quan xác nhận bản chụp giống bản chính.' },
    { word: 'Trích lục', means: 'Giấy chép lại điều đã ghi trong sổ của Nhà nước, như bản sao khai sinh.' },
    { word: 'Cam đoan', means: 'Nói chắc điều mình khai là thật và chịu trách nhiệm nếu sai.' },
    { word: 'Bổ sung hồ sơ', means: 'Nộp thêm giấy tờ còn thiếu; trong lúc chờ, thời hạn dừng lại.' },
    { word: 'Ngày làm việc', means: 'Từ Thứ Hai đến Thứ Sáu, trừ ngày lễ.' },
    { word: 'Một cửa', means: 'Nơi nhận và trả giấy tờ cho mọi việc, không phải đi từng phòng.' },
  ],
}
