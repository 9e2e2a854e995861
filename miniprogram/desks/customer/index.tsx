import { back } from '@/platform/navigate'
import { usePageQuery } from '@/platform/page'
import { WorkedCard } from './worked-card'

/** A customer's card: `?customerId=`. */
export default function CustomerPage() {
  const { customerId = '' } = usePageQuery()
  return <WorkedCard customerId={customerId} width="wide" onBack={() => void back('/pages/customers/index')} />
}
