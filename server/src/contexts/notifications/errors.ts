import { DomainError } from '../../kernel/errors.ts'

/** Why a message was not delivered. The code is public: never rename one. None of them names a person or an address. */
export const notificationErrors = {
  gatewayDown: () =>
    new DomainError('unavailable', 'message-gateway-down', {
      vi: 'Cổng gửi tin đang không trả lời. Tin sẽ được gửi lại.',
      en: 'The message gateway does not answer. The message will be tried again.',
    }),
  wrongSignature: () =>
    new DomainError('forbidden', 'message-signature-wrong', {
      vi: 'Chữ ký của cổng tin nhắn không đúng.',
      en: 'The signature of the message gateway is not right.',
    }),
  undeliverable: () =>
    new DomainError('rule-broken', 'message-undeliverable', {
      vi: 'Số điện thoại hoặc địa chỉ thư này không nhận được tin.',
      en: 'The phone number or address cannot receive messages.',
    }),
}
