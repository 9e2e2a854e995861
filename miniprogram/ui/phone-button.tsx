import { Button as NativeButton } from '@tarojs/components'
import './button.scss'
import './phone-button.scss'

/** Props of {@link PhoneButton}. */
export interface PhoneButtonProps {
  children: string
  /** WeChat's code for the number, exchanged by the server once; null when the person turned back. */
  onCode: (code: string | null) => unknown
}

/** Asks WeChat for the person's number: only its own button may. A browser has no such button. */
export function PhoneButton({ children, onCode }: PhoneButtonProps) {
  return (
    <NativeButton
      className="g-button g-button--soft g-button--large g-button--wide g-phone-button"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => void onCode(detail.code ?? null)}
    >
      {children}
    </NativeButton>
  )
}
