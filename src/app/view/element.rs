//! Builds elements with plain calls. Yew's `html!` writes the making of every element out in full where it
//! stands, which for our views came to three times the bytes (docs/performance.md); a call costs a few.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::{
    AttrValue, Html,
    virtual_dom::{Key, Listener, ListenerKind, VTag},
};

/// What happens on an event.
pub type Handler = Rc<dyn Fn(Event)>;

/// An element in the making.
pub struct Element(Box<VTag>);

/// A new element.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str) -> Element {
    let mut element = tagged(AttrValue::Static(tag), class);
    // Of no form, also where the page has one around us: it is neither sent nor emptied by a control of ours.
    if matches!(tag, "button" | "input" | "textarea") {
        element.set("form", AttrValue::Static(""));
    }
    element
}

/// A new element whose tag is decided at run time, such as a heading of some level.
#[inline(never)]
pub fn tagged(tag: AttrValue, class: &'static str) -> Element {
    let mut element = Element(Box::new(VTag::new(tag)));
    if !class.is_empty() {
        element.set("class", AttrValue::Static(class));
    }
    element
}

/// A text that may change, in an element of its own: a browser's page translation replaces text nodes, and
/// only an element with its own key survives that.
pub fn words(text: impl Into<AttrValue>) -> Html {
    words_of(text.into())
}

#[inline(never)]
fn words_of(text: AttrValue) -> Html {
    el("span", "").key(&text).text(text).into()
}

/// The input that an event is about.
pub fn target(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

impl Element {
    #[inline(never)]
    fn set(&mut self, name: &'static str, value: AttrValue) {
        self.0.add_attribute(name, value);
    }

    /// An attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<AttrValue>) -> Element {
        self.set(name, value.into());
        self
    }

    /// An attribute that is only there sometimes.
    pub fn attr_if(mut self, name: &'static str, value: Option<impl Into<AttrValue>>) -> Element {
        if let Some(value) = value {
            self.set(name, value.into());
        }
        self
    }

    /// Tells siblings apart, and makes an element new when its content is.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Element {
        self.0.key = Some(Key::from(key));
        self
    }

    /// A text as only content, or beside elements that never change.
    pub fn text(mut self, text: impl Into<AttrValue>) -> Element {
        self.write(text.into());
        self
    }

    #[inline(never)]
    fn write(&mut self, text: AttrValue) {
        self.add(Html::VText(yew::virtual_dom::VText::new(text)));
    }

    /// A child.
    pub fn child(mut self, child: impl Into<Html>) -> Element {
        self.add(child.into());
        self
    }

    /// A child that is only there sometimes. Its place always is: siblings are told apart by their place, and
    /// an input that became another element would lose the focus.
    pub fn child_if(mut self, child: Option<impl Into<Html>>) -> Element {
        self.add(child.map(Into::into).unwrap_or_default());
        self
    }

    /// Children.
    pub fn children(mut self, children: impl IntoIterator<Item = Html>) -> Element {
        for child in children {
            self.add(child);
        }
        self
    }

    #[inline(never)]
    fn add(&mut self, child: Html) {
        self.0.add_child(child);
    }

    /// What happens on an event.
    #[inline(never)]
    pub fn on(mut self, event: On, handler: Handler) -> Element {
        self.0.add_listener(Rc::new(Listening { event, handler }));
        self
    }

    /// Whether a radio button or checkbox is chosen.
    pub fn checked(mut self, checked: bool) -> Element {
        self.0.set_checked(checked);
        self
    }

    /// What stands in an input.
    pub fn value(mut self, value: impl Into<AttrValue>) -> Element {
        self.0.set_value(Some(value.into()));
        self
    }
}

impl From<Element> for Html {
    // Once, not where each child is added: a tag is large, and moving it is code.
    #[inline(never)]
    fn from(element: Element) -> Html {
        Html::from(*element.0)
    }
}

/// The events that our elements listen to.
#[derive(Clone, Copy)]
pub enum On {
    Click,
    Change,
    Input,
    /// Enter in an input. There is no form of ours that would send it: a frame may forbid forms, and a page
    /// may have one around us.
    Enter,
}

fn enters(event: &Event) -> bool {
    let key = event.dyn_ref::<KeyboardEvent>();
    key.is_some_and(|key| key.key() == "Enter" && !key.is_composing()) && target(event).is_some()
}

struct Listening {
    event: On,
    handler: Handler,
}

impl Listener for Listening {
    fn kind(&self) -> ListenerKind {
        match self.event {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
            On::Enter => ListenerKind::onkeydown,
        }
    }

    fn handle(&self, event: Event) {
        if matches!(self.event, On::Enter) {
            if !enters(&event) {
                return;
            }
            event.prevent_default();
            event.stop_propagation();
        }
        // Safari gives a button that is pressed no focus; then nobody would know where to come back to.
        if matches!(self.event, On::Click)
            && let Some(pressed) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok())
        {
            let _ = pressed.focus();
        }
        (self.handler)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
