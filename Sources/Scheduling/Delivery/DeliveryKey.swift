package import Relationships

/// Names a notice on its way through one hook.
package struct DeliveryKey: Hashable, Sendable {
    package let notice: NoticeID
    package let hook: String

    package init(notice: NoticeID, hook: String) {
        self.notice = notice
        self.hook = hook
    }
}

extension Delivery {
    package var key: DeliveryKey { DeliveryKey(notice: notice, hook: hook) }
}
