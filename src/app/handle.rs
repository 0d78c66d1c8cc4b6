//! The app as a page holds it.

use js_sys::Function;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::{App, AppProps, Options, browser};

/// An app in a page.
pub struct Handle {
    app: AppHandle<App>,
    instance: u32,
    tell: Option<Function>,
}

impl Handle {
    pub fn mount(node: Element, options: Options, tell: Option<Function>) -> Handle {
        let instance = browser::next_instance();
        let props = AppProps { options: Options { instance, ..options }, tell: tell.clone() };
        let app = Renderer::<App>::with_root_and_props(node, props).render();
        Handle { app, instance, tell }
    }

    pub fn update(&mut self, options: Options) {
        let (instance, tell) = (self.instance, self.tell.clone());
        self.app.update(AppProps { options: Options { instance, ..options }, tell });
    }

    pub fn destroy(self) {
        self.app.destroy();
    }
}
