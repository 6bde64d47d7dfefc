export const signIn = {
  title: 'Đăng nhập bàn làm việc',
  lead: 'Dành cho cán bộ, công chức. Người dân đăng nhập bằng VNeID ở trang dịch vụ công.',
  portal: 'Tới trang dịch vụ công',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  code: 'Mã 6 số',
  codeHint: 'Mã hiện trong ứng dụng xác thực trên điện thoại, đổi mỗi 30 giây',
  submit: 'Đăng nhập',
  asCitizen: 'Trình duyệt này đang đăng nhập bằng tài khoản người dân. Đăng nhập ở đây sẽ thay phiên đó.',
  missing: {
    username: 'Nhập tên đăng nhập',
    password: 'Nhập mật khẩu',
    code: 'Nhập mã 6 số',
    codeLength: (digits: number) => `Mã có 6 chữ số, mới nhập ${digits}`,
  },
}
