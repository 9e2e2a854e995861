/** Props of {@link PhoneButton}. */
export interface PhoneButtonProps {
  children: string
  onCode: (code: string | null) => unknown
}

/** As in phone-button.tsx: a browser has none, people type their number there. */
export function PhoneButton(props: PhoneButtonProps) {
  void props
  return null
}
