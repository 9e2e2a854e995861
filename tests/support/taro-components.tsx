import type { ChangeEvent, HTMLAttributes, ReactNode } from 'react'

/** Taro's own components do not load under jest (circular import, Taro 4.2.1): these are the tags H5 renders them as. */
interface TaroProps extends Omit<HTMLAttributes<HTMLElement>, 'onInput'> {
  hoverClass?: string
  onLongPress?: () => void
  children?: ReactNode
}

export function View({ hoverClass, onLongPress, ...props }: TaroProps) {
  void hoverClass
  return <div onContextMenu={onLongPress} {...props} />
}

export function Text(props: TaroProps) {
  return <span {...props} />
}

interface ImageProps extends TaroProps {
  src: string
  mode?: string
}

export function Image({ src, mode, className }: ImageProps) {
  return <img className={className} src={src} alt="" data-mode={mode} />
}

interface InputProps extends TaroProps {
  value?: string
  type?: string
  disabled?: boolean
  maxlength?: number
  focus?: boolean
  placeholderClass?: string
  onInput?: (event: { detail: { value: string } }) => void
  onConfirm?: () => void
}

export function Input({ onInput, onConfirm, maxlength, focus, placeholderClass, type, ...props }: InputProps) {
  void placeholderClass
  const onChange = (event: ChangeEvent<HTMLInputElement>) => onInput?.({ detail: { value: event.target.value } })
  return (
    <input
      {...props}
      type={type === 'number' ? 'text' : type}
      maxLength={maxlength !== undefined && maxlength < 0 ? undefined : maxlength}
      autoFocus={focus}
      onChange={onChange}
      onKeyDown={(event) => event.key === 'Enter' && onConfirm?.()}
    />
  )
}
